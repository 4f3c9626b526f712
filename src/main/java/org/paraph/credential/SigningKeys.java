package org.paraph.credential;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.paraph.authentication.enrolment.Enrolled;
import org.paraph.authentication.enrolment.Enrolled.Reason;
import org.paraph.authentication.enrolment.Proving.Answers;
import org.paraph.authentication.enrolment.Proving.Demand;
import org.paraph.authentication.enrolment.StrongestProof;
import org.paraph.authentication.enrolment.Wish;
import org.paraph.credential.CredentialStore.Kept;
import org.paraph.credential.SigningKey.Status;
import org.paraph.pki.Der;
import org.paraph.pki.SigningRequest;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The front door for people to their own signing keys: have one certified, list, revoke. The person is always the authenticated
 * user, named by the caller from the session. A key is certified for level 3, so its holder proves to be who they are at level 3 or
 * better, and that they have the private key, which never comes here.
 *
 * <p>Each call runs in transactions of its own that commit whatever the result, so that the note of a refusal stays; authorities
 * are asked between these. Thread-safe; safe with several nodes on one database.
 */
public final class SigningKeys {

    private static final Duration SIGN_WITHIN = Duration.ofMinutes(15);

    private final StrongestProof proof;
    private final KeyRegister register;
    private final KeyGrounds grounds;
    private final Certification certification;
    private final TransactionTemplate transactions;

    SigningKeys(
            StrongestProof proof,
            KeyRegister register,
            KeyGrounds grounds,
            Certification certification,
            TransactionTemplate transactions) {
        this.proof = proof;
        this.register = register;
        this.grounds = grounds;
        this.certification = certification;
        this.transactions = transactions;
    }

    /** @param toSign what the key has to sign, as {@link SigningRequest#toSign} says */
    public record Begun(SigningKey key, Der toSign) {}

    /** Whether an authority here certifies at once; if not, people take their request to one outside. */
    public boolean certifiesHere() {
        return certification.isHere();
    }

    /** That person's keys, without those that were only begun; the revoked ones too. */
    public List<SigningKey> list(String person) {
        List<SigningKey> all = transactions.execute(status -> register.store().of(person));
        return all.stream()
                .filter(key -> key.status() != Status.PENDING || key.isRequested())
                .toList();
    }

    /**
     * What has to be answered before that key is certified.
     *
     * @param sent the types of token for which the person wants something sent now
     */
    public Enrolled<Demand> ask(String person, KeyDraft draft, Collection<org.paraph.assurance.TokenType> sent) {
        return journalled(
                person, () -> grounds.check(person, draft).then(key -> proof.demand(person, draft.wish(), sent)));
    }

    /** What has to be answered before that key is revoked. */
    public Enrolled<Demand> ask(String person, String id, Collection<org.paraph.assurance.TokenType> sent) {
        return journalled(
                person, () -> register.find(person, id).then(key -> proof.demand(person, Wish.revokeKey(id), sent)));
    }

    /** Takes the proof; what comes back has to be signed with the key within 15 minutes. */
    public Enrolled<Begun> begin(String person, KeyDraft draft, Answers answers) {
        return journalled(
                person,
                () -> grounds.check(person, draft)
                        .then(key -> proof.check(person, draft.wish(), answers)
                                .then(level -> new Enrolled.Done<>(begun(person, draft, key)))));
    }

    private Begun begun(String person, KeyDraft draft, PublicKey key) {
        Holder holder = certification.holder(person);
        Der toSign = SigningRequest.of(holder.name(), holder.id(), key).toSign();
        return new Begun(
                register.begin(person, draft, KeyGrounds.encoded(key), toSign).key(), toSign);
    }

    /**
     * Takes the value that proves possession. Where an authority here certifies, the key can sign from then on; where none does, its
     * request waits for a certificate.
     */
    public Enrolled<SigningKey> complete(String person, String id, Der value) {
        Enrolled<Kept> requested =
                journalled(person, () -> register.find(person, id).then(kept -> possessed(kept, value)));
        return certification.isHere()
                ? requested.then(kept -> certified(kept, certification.issue(kept), true))
                : requested.then(kept -> new Enrolled.Done<>(kept.key()));
    }

    private Enrolled<Kept> possessed(Kept begun, Der value) {
        SigningKey key = begun.key();
        boolean late = !register.now().isBefore(key.life().createdAt().plus(SIGN_WITHIN));
        if (key.status() != Status.PENDING || key.isRequested() || late) {
            return Enrolled.refused(Reason.KEY_NOT_NOW);
        }
        return SigningRequest.takenUp(begun.toSign())
                .signed(value)
                .map(request -> register.request(key, request))
                .orElseGet(() -> Enrolled.refused(Reason.POSSESSION_NOT_PROVED));
    }

    /** The request for an authority outside, in PEM. */
    public Enrolled<String> request(String person, String id) {
        return journalled(
                person,
                () -> register.find(person, id)
                        .then(kept -> kept.key().isRequested()
                                ? new Enrolled.Done<>(SigningRequest.pem(kept.request()))
                                : Enrolled.refused(Reason.KEY_NOT_NOW)));
    }

    /**
     * Takes the certificate that an authority outside has issued.
     *
     * @param certificates PEM, DER or PKCS #7, 64 KiB and ten certificates at most
     */
    public Enrolled<SigningKey> install(String person, String id, Der certificates) {
        return journalled(
                        person,
                        () -> register.find(person, id)
                                .then(kept -> kept.key().isRequested()
                                        ? new Enrolled.Done<>(kept)
                                        : Enrolled.refused(Reason.KEY_NOT_NOW)))
                .then(kept -> certified(kept, certification.read(certificates, kept.publicKey()), false));
    }

    /** @param once whether a request that got no certificate is forgotten, since there will be no other answer to it */
    private Enrolled<SigningKey> certified(Kept kept, Enrolled<List<X509Certificate>> chain, boolean once) {
        return journalled(kept.key().person(), () -> {
            if (once && chain instanceof Enrolled.Refused<List<X509Certificate>>) {
                register.store().forget(kept.key().id());
            }
            return chain.then(certificates -> register.activate(kept.key(), certificates));
        });
    }

    /** Ends a key for good, by somebody who proves to be its holder; the authority here revokes its certificate too. */
    public Enrolled<SigningKey> revoke(String person, String id, Answers answers) {
        Enrolled<SigningKey> revoked = journalled(
                person,
                () -> register.find(person, id)
                        .then(kept -> proof.check(person, Wish.revokeKey(id), answers)
                                .then(level -> register.revoke(kept.key(), person, null))));
        return revoked.then(key -> {
            key.certificate().ifPresent(certification::revoke);
            return revoked;
        });
    }

    private <T> Enrolled<T> journalled(String person, Supplier<Enrolled<T>> step) {
        return transactions.execute(status -> register.noted(person, person, step.get()));
    }
}
