package org.paraph.ades;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Signs PDFs (PAdES, EN 319 142-1) with keys that are not here: prepared in one step, finished in another, by this node or any other.
 * Earlier signatures stay valid: all that is written is appended. Thread-safe.
 */
public final class PdfSigning {

    private final Trust trust;

    public PdfSigning(Trust trust) {
        this.trust = trust;
    }

    /** The document with a field for each party, to be made before anybody signs it. */
    public byte[] withFields(byte[] pdf, List<Field> fields) {
        DSSDocument document = new InMemoryDocument(pdf);
        for (Field field : fields) {
            document = service().addNewSignatureField(document, parameters(field));
        }
        return DSSUtils.toByteArray(document);
    }

    private static SignatureFieldParameters parameters(Field it) {
        SignatureFieldParameters parameters = new SignatureFieldParameters();
        parameters.setFieldId(it.id());
        parameters.setPage(it.page());
        parameters.setOriginX(it.x());
        parameters.setOriginY(it.y());
        parameters.setWidth(it.width());
        parameters.setHeight(it.height());
        return parameters;
    }

    /** The very bytes that the signer's key has to sign, with SHA-256 and the algorithm of the key. */
    public byte[] toSign(byte[] pdf, Preparation it) {
        return service().getDataToSign(document(pdf, it), terms(pdf, it)).getBytes();
    }

    /**
     * @param pdf as it was prepared
     * @param value over {@link #toSign}: PKCS #1 for RSA; for elliptic curves in DER or as the two numbers in a row
     */
    public Finished finish(byte[] pdf, Preparation it, byte[] value) {
        PAdESSignatureParameters terms = terms(pdf, it);
        DSSDocument document = document(pdf, it);
        PAdESService service = service();
        SignatureValue signature =
                new SignatureValue(terms.getSignatureAlgorithm(), Values.standard(it.signer(), value));
        ToBeSigned asked = service.getDataToSign(document, terms);
        return service.isValidSignatureValue(asked, signature, new CertificateToken(it.signer()))
                ? new Finished.Signed(pdf(service.signDocument(document, terms, signature)))
                : new Finished.ValueWrong();
    }

    /** Makes all signatures in the document last; where they do already, with {@link Durability#ARCHIVE}, renews them. */
    public Extended extend(byte[] pdf, Durability durability) {
        PAdESSignatureParameters terms = new PAdESSignatureParameters();
        terms.setSignatureLevel(durability.pdf());
        PAdESService service = service();
        service.setTspSource(new Stamps(trust.time()));
        try {
            return new Extended.Lasting(pdf(service.extendDocument(new InMemoryDocument(pdf), terms)));
        } catch (Stamps.NoTime none) {
            return new Extended.NoTime(none.why());
        } catch (AlertException unproved) {
            return new Extended.NotProved(unproved.getMessage());
        }
    }

    private static Pdf pdf(DSSDocument made) {
        return Pdf.owning(DSSUtils.toByteArray(made));
    }

    private static PAdESSignatureParameters terms(byte[] pdf, Preparation it) {
        return Terms.of(it, isUnsigned(pdf));
    }

    private static boolean isUnsigned(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getSignatureDictionaries().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException("This is no PDF that could be signed", e);
        }
    }

    private static DSSDocument document(byte[] pdf, Preparation it) {
        return new InMemoryDocument(pdf, it.name());
    }

    private PAdESService service() {
        PAdESService service = new PAdESService(Verifiers.online(trust, new Answers(trust.revocation())));
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        return service;
    }
}
