package org.paraph.digital;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.paraph.ades.Field;
import org.paraph.ades.Pdf;
import org.paraph.ades.Preparation;
import org.paraph.assurance.Method;
import org.paraph.assurance.TokenStrength;
import org.paraph.content.Digests;
import org.paraph.credential.Credential;
import org.paraph.credential.Credentials;
import org.paraph.evidence.TransactionRecord;
import org.paraph.pki.SignerCheck;
import org.paraph.signature.Draft;
import org.paraph.signature.KeyedMethod;
import org.paraph.signature.Made;
import org.paraph.signature.OfferedKey;
import org.paraph.signature.Refusal;
import org.paraph.signature.Refusal.Reason;
import org.paraph.signature.Result;
import org.paraph.signature.ToSign;

/** Signs PDFs with certified keys: one instance for keys in browsers, another for keys in cards. */
final class CertificateMethod implements KeyedMethod {

    private final Kind kind;
    private final Credentials credentials;
    private final Papers papers;
    private final RequestLetter words;
    private final Making making;
    private final Shelf shelf;
    private final Clock clock;

    CertificateMethod(Kind kind, Credentials credentials, Desk desk, Shelf shelf, Clock clock) {
        this.kind = kind;
        this.credentials = credentials;
        this.papers = desk.papers();
        this.words = desk.words();
        this.making = desk.making();
        this.shelf = shelf;
        this.clock = clock;
    }

    /** What makes documents and signatures. */
    record Desk(Papers papers, RequestLetter words, Making making) {}

    /** Where they are kept. */
    record Shelf(PreparedStore prepared, SignedDocuments documents) {}

    @Override
    public Method method() {
        return kind.method();
    }

    @Override
    public List<OfferedKey> keys(String person) {
        return credentials.usable(person).stream()
                .filter(this::isOfThisKind)
                .map(it -> new OfferedKey(it.id(), it.name(), it.until()))
                .toList();
    }

    @Override
    public TokenStrength token() {
        return kind.token();
    }

    @Override
    public Result<ToSign> prepare(Draft draft, String key) {
        return usable(draft.person(), key)
                .then(accepted -> papers.of(draft).then(paper -> {
                    Prepared it = prepared(draft, accepted.credential(), paper);
                    byte[] pdf = paper.pdf().bytes();
                    byte[] bytes = making.signing().toSign(pdf, preparation(it, accepted.credential()));
                    shelf.prepared().removeExpiredBefore(it.at());
                    shelf.prepared().add(it);
                    return new Result.Done<>(ToSign.of(key, bytes, Digests.sha256(pdf)));
                }));
    }

    private Prepared prepared(Draft draft, Credential credential, Paper paper) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Prepared(
                draft.challenge().id(),
                draft.person(),
                draft.request().id(),
                credential.id(),
                paper.strand(),
                paper.version(),
                paper.fileName(),
                paper.original(),
                at,
                words.reason(draft),
                paper.hasPlace() ? words.shown(draft, at) : List.of(),
                draft.challenge().expiresAt());
    }

    static Preparation preparation(Prepared it, Credential credential) {
        Field place = it.shown().isEmpty() ? null : Places.of(it.version() + 1);
        return new Preparation(it.fileName(), it.at(), credential.chain(), it.reason(), place, it.shown());
    }

    @Override
    public Result<Made> finish(String person, String challenge, Object value) {
        Optional<Prepared> found =
                shelf.prepared().find(challenge).filter(it -> it.person().equals(person));
        if (found.isEmpty()) {
            return Result.refused(Refusal.of(Reason.CHALLENGE_UNKNOWN));
        }
        Prepared it = found.get();
        if (!clock.instant().isBefore(it.expiresAt())) {
            return Result.refused(Refusal.of(Reason.CHALLENGE_EXPIRED));
        }
        Optional<byte[]> bytes = KeyValue.of(value);
        if (bytes.isEmpty()) {
            return Result.refused(Refusal.of(Reason.MARK_INVALID, kind.method().key()));
        }
        return usable(person, it.credential())
                .then(accepted ->
                        document(it).then(pdf -> making.make(new Making.Order(kind, it, pdf, bytes.get()), accepted)))
                .then(this::used);
    }

    /** Made once: whoever then fails to prove who they are cannot have the authorities asked again and again for it. */
    private Result<Made> used(Made made) {
        shelf.prepared().remove(made.challenge());
        return new Result.Done<>(made);
    }

    private Result<Pdf> document(Prepared it) {
        return it.original()
                .or(() -> shelf.documents()
                        .newest(it.strand())
                        .filter(newest -> newest.version() == it.version())
                        .map(SignedDocument::pdf))
                .<Result<Pdf>>map(Result.Done::new)
                .orElseGet(() -> Result.refused(Refusal.of(Reason.SIGNED_MEANWHILE)));
    }

    @Override
    public boolean keep(Made made, TransactionRecord record) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return made instanceof MadeDocument it && shelf.documents().add(it.kept(record.id(), now));
    }

    /** Revocation is asked each time: before a key is asked to sign, and again when it has. */
    private Result<Accepted> usable(String person, String key) {
        Optional<Credential> known = credentials.usable(person, key).filter(this::isOfThisKind);
        if (known.isEmpty()) {
            return Result.refused(Refusal.of(Reason.KEY_UNKNOWN));
        }
        SignerCheck.Verdict verdict = kind.check().apply(known.get());
        return verdict instanceof SignerCheck.Accepted accepted
                ? new Result.Done<>(new Accepted(known.get(), accepted))
                : Result.refused(KeyRefusals.of(verdict));
    }

    private boolean isOfThisKind(Credential it) {
        return it.keeping() == kind.keeping();
    }

    /** A key that may sign now, and what says so. */
    record Accepted(Credential credential, SignerCheck.Accepted verdict) {}
}
