package org.paraph.credential;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody's key to sign with, and where its certificate stands. The private key is elsewhere. Immutable.
 *
 * @param chain the signer's certificate first; empty before it is certified
 */
public record SigningKey(
        String id, String person, String name, Keeping keeping, Status status, Life life, List<X509Certificate> chain) {

    public SigningKey {
        chain = List.copyOf(chain);
    }

    /** Where it stands. */
    public enum Status {
        /** Not certified yet. */
        PENDING,
        ACTIVE,
        REVOKED
    }

    /**
     * @param requestedAt when the request was signed with it; {@code null} before
     * @param issuedAt when its certificate was stored here; {@code null} before
     * @param revokedAt {@code null} unless it is revoked
     * @param reason why an administrator revoked it, else {@code null}
     */
    public record Life(Instant createdAt, Instant requestedAt, Instant issuedAt, Instant revokedAt, String reason) {}

    /** Whether its request waits for a certificate. */
    public boolean isRequested() {
        return status == Status.PENDING && life.requestedAt() != null;
    }

    public Optional<X509Certificate> certificate() {
        return chain.stream().findFirst();
    }

    Credential credential() {
        return new Credential(id, person, name, keeping, chain, life.issuedAt());
    }
}
