package org.paraph.ades;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.TextWrapping;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A preparation in the terms of DSS: the same each time, or the value that comes back fits nothing. */
final class Terms {

    /** Room for a chain of four with large keys; DSS's own 9,472 bytes do not hold one. */
    private static final int ROOM = 20_480;

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float TEXT_SIZE = 9;

    private Terms() {}

    /** @param first whether nobody has signed yet: then nothing may follow but signatures in the fields that are there */
    static PAdESSignatureParameters of(Preparation it, boolean first) {
        PAdESSignatureParameters terms = new PAdESSignatureParameters();
        terms.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        terms.setDigestAlgorithm(DigestAlgorithm.SHA256);
        terms.setSigningCertificate(new CertificateToken(it.signer()));
        terms.setCertificateChain(it.chain().stream().map(CertificateToken::new).toList());
        terms.bLevel().setSigningDate(Date.from(it.at()));
        terms.setSigningTimeZone(TimeZone.getTimeZone("UTC"));
        terms.setReason(it.reason());
        terms.setAppName("Paraph");
        terms.setContentSize(ROOM);
        if (first) {
            terms.setPermission(CertificationPermission.MINIMAL_CHANGES_PERMITTED);
        }
        if (it.place() != null) {
            terms.setImageParameters(shown(it));
        }
        return terms;
    }

    private static SignatureImageParameters shown(Preparation it) {
        SignatureFieldParameters field = new SignatureFieldParameters();
        field.setFieldId(it.place().id());
        SignatureImageTextParameters text = new SignatureImageTextParameters();
        text.setText(String.join("\n", it.shown()));
        text.setFont(font());
        text.setTextWrapping(TextWrapping.FILL_BOX_AND_LINEBREAK);
        text.setPadding(4);
        SignatureImageParameters image = new SignatureImageParameters();
        image.setFieldParameters(field);
        image.setTextParameters(text);
        return image;
    }

    /** Embedded as far as it is used: the whole of it would be 240 KB for each signature. */
    private static DSSFileFont font() {
        try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
            DSSFileFont font = new DSSFileFont(file);
            font.setSize(TEXT_SIZE);
            font.setEmbedFontSubset(true);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("PDFBox has lost its font", e);
        }
    }
}
