package org.paraph.ades;

import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.validation.reports.Reports;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Examines signed PDFs at an instant: today, or when they were signed. Makes no difference between "no signature" and "a signature
 * that hides itself": both are an empty list. Thread-safe.
 */
public final class PdfExaminer {

    private static final Logger LOG = LoggerFactory.getLogger(PdfExaminer.class);

    private final Trust trust;
    private final ValidationPolicy policy = StrictPolicy.load();

    public PdfExaminer(Trust trust) {
        this.trust = trust;
    }

    /** Asks the authorities for what the document does not hold. */
    public Examination examine(byte[] pdf, Instant at) {
        return orUnreadable(() -> examine(pdf, at, Verifiers.online(trust)));
    }

    /** From the document alone. */
    public Examination examineOffline(byte[] pdf, Instant at) {
        return orUnreadable(() -> examine(pdf, at, Verifiers.offline(trust)));
    }

    /** What readers of PDF, CMS and XML throw at a file that somebody has bent is as manifold as the ways to bend it. */
    private static Examination orUnreadable(Supplier<Examination> examining) {
        try {
            return examining.get();
        } catch (RuntimeException bent) {
            LOG.info("A document cannot be read ({}).", bent.toString());
            return Examination.unreadable(bent);
        }
    }

    private Examination examine(byte[] pdf, Instant at, CertificateVerifier verifier) {
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setPdfObjFactory(new PdfBoxDefaultObjectFactory());
        validator.setCertificateVerifier(verifier);
        validator.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_CERTIFICATES_ONLY);
        validator.setValidationTime(Date.from(at));
        Reports reports = validator.validateDocument(policy);
        Findings findings = new Findings(reports);
        return new Examination(
                findings.signatures(),
                findings.timestamps(),
                Revisions.coverAll(pdf),
                reports.getXmlValidationReport(),
                Optional.empty());
    }
}
