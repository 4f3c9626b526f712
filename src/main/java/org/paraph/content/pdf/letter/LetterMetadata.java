package org.paraph.content.pdf.letter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * What the file says about itself, the same twice (ISO 19005-2, 6.6.2): as XMP and in the older dictionary. All of it comes from
 * the letter, so that two prints of it are the same bytes.
 */
final class LetterMetadata {

    private static final String PRODUCER = "Paraph";
    private static final String XMP = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
             xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
             xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>B</pdfaid:conformance>
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>%s</xmp:CreateDate>
            <pdf:Producer>%s</pdf:Producer>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """;

    private LetterMetadata() {}

    static void write(PDDocument pdf, Letter letter) throws IOException {
        Instant at = letter.preparedAt().truncatedTo(ChronoUnit.SECONDS);
        String title = plain(letter.title());
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setProducer(PRODUCER);
        information.setCreationDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
        pdf.setDocumentInformation(information);
        String language = pdf.getDocumentCatalog().getLanguage();
        PDMetadata metadata = new PDMetadata(pdf);
        metadata.importXMPMetadata(
                XMP.formatted(escaped(title), language, at, PRODUCER).getBytes(StandardCharsets.UTF_8));
        pdf.getDocumentCatalog().setMetadata(metadata);
        pdf.setDocumentId(UUID.nameUUIDFromBytes((letter.id() + at).getBytes(StandardCharsets.UTF_8))
                .getMostSignificantBits());
    }

    /** Without what XML cannot hold: control characters and halves of characters. */
    private static String plain(String text) {
        return text.codePoints()
                .filter(c -> !Character.isISOControl(c)
                        && Character.getType(c) != Character.SURROGATE
                        && (c & 0xFFFE) != 0xFFFE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
