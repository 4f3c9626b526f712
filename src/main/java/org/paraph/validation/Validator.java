package org.paraph.validation;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.paraph.ades.Examination;
import org.paraph.ades.Indication;
import org.paraph.ades.PdfExaminer;

/**
 * The front door for whoever wants to know whether a signed document can be relied on. Thread-safe.
 */
public final class Validator {

    private static final List<Check> CHECKS = List.of(
            new StoredDigest(),
            new SignatureCount(),
            new SignatureStates(),
            new TimestampStates(),
            new LaterChanges(),
            new NothingAppended());

    private final PdfExaminer examiner;
    private final Clock clock;

    public Validator(PdfExaminer examiner, Clock clock) {
        this.examiner = examiner;
        this.clock = clock;
    }

    /** As it stands today, asking the authorities for what the document does not hold. */
    public Verdict validate(byte[] pdf, Expected expected) {
        return verdict(pdf, expected, examiner.examine(pdf, clock.instant()));
    }

    /** From the document alone, at that instant. */
    public Verdict validateOffline(byte[] pdf, Expected expected, Instant at) {
        return verdict(pdf, expected, examiner.examineOffline(pdf, at));
    }

    private static Verdict verdict(byte[] pdf, Expected expected, Examination examined) {
        Case it = new Case(sha256(pdf), examined, expected);
        List<Finding> findings = CHECKS.stream()
                .flatMap(check -> check.on(it))
                .sorted(Comparator.comparing(Finding::kind))
                .toList();
        return new Verdict(worst(findings), findings, examined.report());
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
