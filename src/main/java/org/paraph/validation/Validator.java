package org.paraph.validation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.paraph.ades.Examination;
import org.paraph.ades.Indication;
import org.paraph.ades.PdfExaminer;
import org.paraph.content.pdf.PdfPages;
import org.paraph.content.pdf.upload.Inspection;
import org.paraph.content.pdf.upload.UploadCheck;
import org.paraph.content.pdf.upload.UploadLimits;
import org.paraph.content.pdf.upload.UploadProblem;

/**
 * The front door for whoever wants to know whether a signed document can be relied on. Thread-safe; examines at most two at once, the
 * next ones wait.
 */
public final class Validator {

    /** So many bytes may a document have: a signed one is larger than what was uploaded. */
    public static final int LARGEST = 30_000_000;

    private static final List<Check> CHECKS = List.of(
            new StoredDigest(),
            new ShownAlike(),
            new SignatureCount(),
            new SignatureStates(),
            new TimestampStates(),
            new LaterChanges(),
            new NothingAppended(),
            new Sealed(),
            new Revocations());

    private static final UploadLimits LIMITS = new UploadLimits(LARGEST, PdfPages.MOST_PAGES);

    private static final int AT_ONCE = 2;

    private final PdfExaminer examiner;
    private final Clock clock;
    private final UploadCheck bounds = new UploadCheck(LIMITS);
    private final Semaphore examining = new Semaphore(AT_ONCE, true);

    public Validator(PdfExaminer examiner, Clock clock) {
        this.examiner = examiner;
        this.clock = clock;
    }

    /**
     * As it stands today, asking the authorities for what the document does not hold.
     *
     * @throws IllegalStateException when nobody can be asked because a port is broken here
     */
    public Verdict validate(byte[] pdf, Expected expected) {
        return bounded(pdf, expected, () -> examiner.examine(pdf, clock.instant()));
    }

    /** From the document alone, at that instant. */
    public Verdict validateOffline(byte[] pdf, Expected expected, Instant at) {
        return bounded(pdf, expected, () -> examiner.examineOffline(pdf, at));
    }

    /** Nobody reads a file on that costs too much. */
    private Verdict bounded(byte[] pdf, Expected expected, Supplier<Examination> examination) {
        Optional<UploadProblem> problem =
                bounds.inspect(pdf) instanceof Inspection.Unfit unfit ? Optional.of(unfit.problem()) : Optional.empty();
        if (problem.filter(ShownAlike::ends).isPresent()) {
            return verdict(new Case(sha256(pdf), problem, Examination.NOTHING, expected));
        }
        examining.acquireUninterruptibly();
        try {
            return verdict(new Case(sha256(pdf), problem, examination.get(), expected));
        } finally {
            examining.release();
        }
    }

    private static Verdict verdict(Case it) {
        List<Finding> findings = CHECKS.stream()
                .flatMap(check -> check.on(it))
                .distinct()
                .sorted(Comparator.comparing(Finding::kind))
                .toList();
        return new Verdict(
                worst(findings),
                findings,
                it.examined().signatures().stream().map(Signatory::of).toList(),
                it.examined().report());
    }

    private static Indication worst(List<Finding> findings) {
        List<Indication> all =
                findings.stream().map(finding -> finding.kind().worst()).toList();
        if (all.contains(Indication.FAILED)) {
            return Indication.FAILED;
        }
        return all.contains(Indication.INDETERMINATE) ? Indication.INDETERMINATE : Indication.PASSED;
    }

    private static String sha256(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
