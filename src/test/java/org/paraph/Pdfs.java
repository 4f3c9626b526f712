package org.paraph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** PDF files made for tests. */
public final class Pdfs {

    private Pdfs() {}

    /** A page of US letter size for each text. */
    public static byte[] of(String... texts) {
        return made(document -> {
            for (String text : texts) {
                write(document, PDRectangle.LETTER, text);
            }
        });
    }

    /** A page of that many points a side. */
    public static byte[] square(float side) {
        return made(document -> write(document, new PDRectangle(side, side), "Square"));
    }

    /** A file that opens with that password; with an empty one for everybody, but not for changes. */
    public static byte[] locked(String password) {
        return made(document -> {
            write(document, PDRectangle.LETTER, "Locked");
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        });
    }

    /** A file of exactly that many bytes. */
    public static byte[] ofSize(int size) {
        int filler = size - of("Filled").length;
        byte[] pdf = filled(filler);
        while (pdf.length != size) {
            filler += size - pdf.length;
            pdf = filled(filler);
        }
        return pdf;
    }

    private static byte[] filled(int filler) {
        return made(document -> {
            write(document, PDRectangle.LETTER, "Filled");
            COSStream stream = document.getDocument().createCOSStream();
            try (OutputStream out = stream.createOutputStream()) {
                out.write(new byte[filler]);
            }
            document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Filler"), stream);
        });
    }

    private static void write(PDDocument document, PDRectangle size, String text) throws IOException {
        PDPage page = new PDPage(size);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 24);
            content.newLineAtOffset(72, size.getHeight() / 2);
            content.showText(text);
            content.endText();
        }
    }

    private static byte[] made(Filling filling) {
        try (PDDocument document = new PDDocument()) {
            filling.fill(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Filling {
        void fill(PDDocument document) throws IOException;
    }
}
