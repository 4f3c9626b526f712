package org.paraph.credential;

import java.util.List;
import java.util.Optional;
import org.paraph.authentication.enrolment.Enrolled;
import org.paraph.authentication.enrolment.Enrolled.Reason;
import org.paraph.authentication.enrolment.TokenAdministration.Actor;
import org.paraph.authentication.enrolment.Words;
import org.paraph.credential.CredentialStore.Kept;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The front door for administrators to other people's signing keys: look, and revoke with a reason of 1 to 500 readable characters.
 * Nobody changes keys of their own here. Each call runs in a transaction of its own that commits whatever the result. Thread-safe.
 */
public final class KeyAdministration {

    private final KeyRegister register;
    private final Certification certification;
    private final TransactionTemplate transactions;

    KeyAdministration(KeyRegister register, Certification certification, TransactionTemplate transactions) {
        this.register = register;
        this.certification = certification;
        this.transactions = transactions;
    }

    /** In the order in which they were begun; the revoked ones too. */
    public Enrolled<List<SigningKey>> look(Actor actor, String person) {
        return transactions.execute(status -> register.noted(
                actor.id(),
                person,
                actor.administrator()
                        ? new Enrolled.Done<>(register.store().of(person))
                        : Enrolled.refused(Reason.NOT_ADMINISTRATOR)));
    }

    /** For good, at once. */
    public Enrolled<SigningKey> revoke(Actor actor, String id, String reason) {
        Enrolled<SigningKey> revoked = transactions.execute(status -> {
            Optional<SigningKey> key = register.store().find(id).map(Kept::key);
            String person = key.map(SigningKey::person).orElse(actor.id());
            return register.noted(actor.id(), person, revoke(actor, key, reason));
        });
        return revoked.then(key -> {
            key.certificate().ifPresent(certification::revoke);
            return revoked;
        });
    }

    /** Who is no administrator does not learn which keys there are. */
    private Enrolled<SigningKey> revoke(Actor actor, Optional<SigningKey> key, String reason) {
        if (!actor.administrator()) {
            return Enrolled.refused(Reason.NOT_ADMINISTRATOR);
        }
        if (key.isEmpty()) {
            return Enrolled.refused(Reason.KEY_UNKNOWN);
        }
        if (key.get().person().equals(actor.id())) {
            return Enrolled.refused(Reason.OWN_TOKENS);
        }
        return Words.isReason(reason)
                ? register.revoke(key.get(), actor.id(), reason.strip())
                : Enrolled.refused(Reason.REASON_MISSING);
    }
}
