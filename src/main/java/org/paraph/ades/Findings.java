package org.paraph.ades;

import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.validation.reports.Reports;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paraph.ades.ExaminedSignature.Change;

/** The reports of DSS in our own words. */
record Findings(SimpleReport simple, DiagnosticData data, Withdrawals withdrawals) {

    Findings(Reports reports, Withdrawals withdrawals) {
        this(reports.getSimpleReport(), reports.getDiagnosticData(), withdrawals);
    }

    /** All that the document holds, trusted or not. */
    List<X509Certificate> certificates() {
        return data.getUsedCertificates().stream()
                .filter(it -> it.getBinaries() != null)
                .map(Withdrawals::certificate)
                .toList();
    }

    List<ExaminedSignature> signatures() {
        return data.getSignatures().stream().map(this::of).toList();
    }

    List<ExaminedTimestamp> timestamps() {
        return data.getTimestampList().stream()
                .map(it -> new ExaminedTimestamp(
                        it.isSignatureIntact()
                                && it.isSignatureValid()
                                && it.isMessageImprintDataFound()
                                && it.isMessageImprintDataIntact(),
                        it.getProductionTime().toInstant()))
                .toList();
    }

    private ExaminedSignature of(SignatureWrapper it) {
        String id = it.getId();
        return new ExaminedSignature(
                Optional.ofNullable(it.getFirstFieldName()),
                indication(id),
                Optional.ofNullable(simple.getSubIndication(id)).map(SubIndication::name),
                Optional.ofNullable(it.getSigningCertificate()).map(Withdrawals::certificate),
                Optional.ofNullable(it.getClaimedSigningTime()).map(Date::toInstant),
                simple.getBestSignatureTime(id).toInstant(),
                durability(it),
                withdrawals.of(it),
                changes(it.getPDFRevision()),
                words(simple.getAdESValidationErrors(id)),
                words(simple.getAdESValidationWarnings(id)));
    }

    private Indication indication(String id) {
        return switch (simple.getIndication(id)) {
            case TOTAL_PASSED, PASSED -> Indication.PASSED;
            case TOTAL_FAILED, FAILED -> Indication.FAILED;
            default -> Indication.INDETERMINATE;
        };
    }

    private static Optional<Durability> durability(SignatureWrapper it) {
        return switch (it.getSignatureFormat()) {
            case PAdES_BASELINE_LT -> Optional.of(Durability.LONG_TERM);
            case PAdES_BASELINE_LTA -> Optional.of(Durability.ARCHIVE);
            default -> Optional.empty();
        };
    }

    private static Set<Change> changes(PDFRevisionWrapper it) {
        Set<Change> found = EnumSet.noneOf(Change.class);
        if (it == null) {
            return found;
        }
        if (!it.getPdfAnnotationChanges().isEmpty()
                || !it.getPdfAnnotationsOverlapConcernedPages().isEmpty()) {
            found.add(Change.ANNOTATIONS);
        }
        if (!it.getPdfUndefinedChanges().isEmpty()) {
            found.add(Change.OBJECTS);
        }
        if (!it.getPdfPageDifferenceConcernedPages().isEmpty()
                || !it.getPdfVisualDifferenceConcernedPages().isEmpty()) {
            found.add(Change.PAGES);
        }
        return found;
    }

    private static List<String> words(List<Message> messages) {
        return messages.stream().map(Message::getValue).toList();
    }
}
