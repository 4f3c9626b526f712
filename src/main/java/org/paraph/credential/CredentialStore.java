package org.paraph.credential;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.paraph.pki.Der;

/** Where signing keys are kept, without what is private. Works in the current transaction. Thread-safe; safe with several nodes. */
public interface CredentialStore {

    /**
     * @param toSign what the key has to sign to prove that its holder has it
     * @param request the whole request once it was signed, else {@code null}
     */
    record Kept(SigningKey key, Der publicKey, Der toSign, Der request) {}

    void add(Kept begun);

    Optional<Kept> find(String id);

    /** All of them, revoked ones too, in the order in which they were begun. */
    List<SigningKey> of(String person);

    /** Whether anybody's key here has that public key, revoked ones too. */
    boolean isKnown(Der publicKey);

    /** @return whether it was pending and not requested before */
    boolean request(String id, Der request, Instant at);

    /** @return whether it was pending, and requested */
    boolean activate(String id, List<X509Certificate> chain, Instant at);

    /** @return whether it was not revoked before */
    boolean revoke(String id, Instant at, String reason);

    /** Forgets a pending one. */
    void forget(String id);

    /** Forgets what its holder began and never signed. */
    void removeBegun(String person);
}
