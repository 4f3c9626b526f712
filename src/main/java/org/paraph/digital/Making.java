package org.paraph.digital;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.paraph.ades.Durability;
import org.paraph.ades.Examination;
import org.paraph.ades.ExaminedSignature;
import org.paraph.ades.Extended;
import org.paraph.ades.Finished;
import org.paraph.ades.Indication;
import org.paraph.ades.Pdf;
import org.paraph.ades.PdfExaminer;
import org.paraph.ades.PdfSigning;
import org.paraph.authentication.Proof.TokenUse;
import org.paraph.content.Digests;
import org.paraph.signature.Made;
import org.paraph.signature.Refusal;
import org.paraph.signature.Refusal.Reason;
import org.paraph.signature.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a signature of what a key gave: the value is checked, the signature made to last, and the whole examined by our own strict
 * rules. What does not pass them is never kept.
 */
final class Making {

    private static final Logger LOG = LoggerFactory.getLogger(Making.class);

    private final PdfSigning signing;
    private final PdfExaminer examiner;
    private final Supplier<String> ids;
    private final Clock clock;

    Making(PdfSigning signing, PdfExaminer examiner, Supplier<String> ids, Clock clock) {
        this.signing = signing;
        this.examiner = examiner;
        this.ids = ids;
        this.clock = clock;
    }

    PdfSigning signing() {
        return signing;
    }

    /** What is to be made of which value. */
    static final class Order {

        private final Kind kind;
        private final Prepared prepared;
        private final Pdf document;
        private final byte[] value;

        Order(Kind kind, Prepared prepared, Pdf document, byte[] value) {
            this.kind = kind;
            this.prepared = prepared;
            this.document = document;
            this.value = value.clone();
        }
    }

    Result<Made> make(Order order, CertificateMethod.Accepted key) {
        Finished finished = signing.finish(
                order.document.bytes(), CertificateMethod.preparation(order.prepared, key.credential()), order.value);
        return finished instanceof Finished.Signed signed
                ? lasting(signed.document(), order.kind.durability()).then(pdf -> examined(order, key, pdf))
                : Result.refused(Refusal.of(Reason.KEY_VALUE_WRONG));
    }

    private Result<Pdf> lasting(Pdf signed, Durability durability) {
        Extended extended = signing.extend(signed.bytes(), durability);
        if (extended instanceof Extended.NoTime none) {
            LOG.warn("No time stamp for a signature: {}", none.why());
            return Result.refused(Refusal.of(Reason.NO_TIME_STAMP));
        }
        if (extended instanceof Extended.NotProved not) {
            LOG.warn("A signature cannot be made to last: {}", not.why());
            return Result.refused(Refusal.of(Reason.REVOCATION_UNKNOWN, "not-proved"));
        }
        return new Result.Done<>(((Extended.Lasting) extended).document());
    }

    private Result<Made> examined(Order order, CertificateMethod.Accepted key, Pdf pdf) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ExaminedSignature own = own(examiner.examineOffline(pdf.bytes(), now), key);
        String id = ids.get();
        String sha256 = Digests.sha256(pdf.bytes());
        return new Result.Done<>(new MadeDocument(
                id,
                order.kind.method(),
                order.prepared,
                new TokenUse(
                        order.kind.token().type(),
                        key.credential().id(),
                        order.kind.token().level(),
                        now),
                own.proved(),
                SignatureSection.of(new SignatureSection.Facts(order.kind, order.prepared, key, id, sha256, own, now)),
                !order.prepared.shown().isEmpty(),
                sha256,
                pdf));
    }

    /** @throws IllegalStateException when what was made here does not pass: better no signature than one that nobody accepts */
    private static ExaminedSignature own(Examination found, CertificateMethod.Accepted key) {
        List<ExaminedSignature> signatures = found.signatures();
        ExaminedSignature last = signatures.isEmpty() ? null : signatures.get(signatures.size() - 1);
        if (last == null
                || last.indication() != Indication.PASSED
                || !last.signer().equals(Optional.of(key.credential().certificate()))) {
            throw new IllegalStateException("A signature that was just made does not pass: " + last);
        }
        return last;
    }
}
