package org.paraph.credential;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.paraph.authentication.enrolment.Enrolled;
import org.paraph.authentication.enrolment.Enrolled.Reason;
import org.paraph.authentication.enrolment.TokenEvent;
import org.paraph.authentication.enrolment.TokenEvent.What;
import org.paraph.credential.CredentialStore.Kept;
import org.paraph.credential.SigningKey.Status;
import org.paraph.pki.Der;

/** Changes keys, and tells of every change as of changes to tokens. Works in the current transaction. */
final class KeyRegister {

    private final CredentialStore store;
    private final Consumer<TokenEvent> listeners;
    private final SecureRandom random;
    private final Clock clock;

    KeyRegister(CredentialStore store, Consumer<TokenEvent> listeners, SecureRandom random, Clock clock) {
        this.store = store;
        this.listeners = listeners;
        this.random = random;
        this.clock = clock;
    }

    CredentialStore store() {
        return store;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The key, if it is there and that person's. */
    Enrolled<Kept> find(String person, String id) {
        return store.find(id)
                .filter(kept -> kept.key().person().equals(person))
                .<Enrolled<Kept>>map(Enrolled.Done::new)
                .orElseGet(() -> Enrolled.refused(Reason.KEY_UNKNOWN));
    }

    /** What was begun before and never signed is forgotten. */
    Kept begin(String person, KeyDraft draft, Der publicKey, Der toSign) {
        store.removeBegun(person);
        SigningKey key = new SigningKey(
                newId(),
                person,
                draft.name().strip(),
                draft.keeping(),
                Status.PENDING,
                new SigningKey.Life(now(), null, null, null, null),
                List.of());
        Kept begun = new Kept(key, publicKey, toSign, null);
        store.add(begun);
        tell(What.KEY_BEGUN, person, key, null);
        return begun;
    }

    Enrolled<Kept> request(SigningKey key, Der request) {
        if (!store.request(key.id(), request, now())) {
            return Enrolled.refused(Reason.KEY_NOT_NOW);
        }
        tell(What.KEY_REQUESTED, key.person(), key, null);
        return find(key.person(), key.id());
    }

    Enrolled<SigningKey> activate(SigningKey key, List<X509Certificate> chain) {
        if (!store.activate(key.id(), chain, now())) {
            return Enrolled.refused(Reason.KEY_NOT_NOW);
        }
        tell(What.KEY_CERTIFIED, key.person(), key, null);
        return reread(key);
    }

    /** @param reason {@code null} where none is asked for */
    Enrolled<SigningKey> revoke(SigningKey key, String actor, String reason) {
        if (!store.revoke(key.id(), now(), reason)) {
            return Enrolled.refused(Reason.KEY_NOT_NOW);
        }
        tell(What.KEY_REVOKED, actor, key, reason);
        return reread(key);
    }

    /** Passes a result on, and tells of it where it is a refusal. */
    <T> Enrolled<T> noted(String actor, String person, Enrolled<T> result) {
        if (result instanceof Enrolled.Refused<T> no) {
            listeners.accept(new TokenEvent(
                    What.KEY_REFUSED,
                    actor,
                    person,
                    null,
                    null,
                    null,
                    no.reason().key(),
                    null));
        }
        return result;
    }

    private Enrolled<SigningKey> reread(SigningKey key) {
        return find(key.person(), key.id()).then(kept -> new Enrolled.Done<>(kept.key()));
    }

    private void tell(What what, String actor, SigningKey key, String reason) {
        Instant until = Optional.ofNullable(reread(what, key))
                .map(it -> it.getNotAfter().toInstant())
                .orElse(null);
        listeners.accept(new TokenEvent(what, actor, key.person(), null, key.id(), key.name(), reason, until));
    }

    /** The certificate that has just come. */
    private X509Certificate reread(What what, SigningKey key) {
        return what == What.KEY_CERTIFIED
                ? store.find(key.id()).orElseThrow().key().certificate().orElseThrow()
                : null;
    }

    /** Version 4 of RFC 9562, from the injected source of chance. */
    private String newId() {
        long high = (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }
}
