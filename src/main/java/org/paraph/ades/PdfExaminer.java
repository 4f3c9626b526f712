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

    /** Each costs a tenth of a second. */
    private static final int MOST = 100;

    private final Trust trust;
    private final ValidationPolicy policy = StrictPolicy.load();

    public PdfExaminer(Trust trust) {
        this.trust = trust;
    }

    /**
     * Asks the authorities for what the document does not hold.
     *
     * @throws IllegalStateException when a port throws, which says nothing of the document
     */
    public Examination examine(byte[] pdf, Instant at) {
        Answers answers = new Answers(trust.revocation());
        CertificateVerifier verifier = Verifiers.online(trust, answers);
        Examination examined = orUnreadable(() -> examine(pdf, at, verifier, new Withdrawals(answers::revocation)));
        answers.demandNoFault();
        return examined;
    }

    /** From the document alone. */
    public Examination examineOffline(byte[] pdf, Instant at) {
        CertificateVerifier verifier = Verifiers.offline(trust);
        Withdrawals embedded = new Withdrawals((certificate, issuer) -> Optional.empty());
        return orUnreadable(() -> examine(pdf, at, verifier, embedded));
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

    private Examination examine(byte[] pdf, Instant at, CertificateVerifier verifier, Withdrawals withdrawals) {
        Revisions revisions = Revisions.of(pdf);
        if (revisions.number() > MOST) {
            throw new IllegalArgumentException("More than " + MOST + " signatures and time stamps");
        }
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(pdf));
        validator.setPdfObjFactory(new PdfBoxDefaultObjectFactory());
        validator.setCertificateVerifier(verifier);
        validator.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_CERTIFICATES_AND_REVOCATION_DATA);
        validator.setValidationTime(Date.from(at));
        Reports reports = validator.validateDocument(policy);
        Findings findings = new Findings(reports, withdrawals);
        Surroundings around = new Surroundings(trust.anchors(), findings.certificates(), at);
        return new Examination(
                findings.signatures(),
                findings.timestamps(),
                revisions.end(),
                revisions
                        .container()
                        .filter(it -> Container.isClosed(it, around))
                        .isPresent(),
                reports.getXmlValidationReport(),
                Optional.empty());
    }
}
