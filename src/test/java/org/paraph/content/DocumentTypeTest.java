package org.paraph.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTypeTest {

    @Test
    void whenADocumentBeginsAsItsKindDoes_thenItIsThatKind() {
        assertThat(DocumentType.of(bytes("%PDF-1.7\n"))).contains(DocumentType.PDF);
        assertThat(DocumentType.of(bytes("\u00ff\u00d8\u00ff\u00e0"))).contains(DocumentType.JPEG);
        assertThat(DocumentType.of(bytes("\u0089PNG\r\n\u001a\nIHDR"))).contains(DocumentType.PNG);
        for (DocumentType type : DocumentType.values()) {
            assertThat(type.isPicture()).isEqualTo(type.mediaType().startsWith("image/"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%PDF",
                " %PDF-1.7",
                "<html>",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "GIF89a",
                "\u0089PNG\n\u001a\n",
                "\u00ff\u00d8",
                "PK\u0003\u0004"
            })
    void whenItBeginsOtherwise_thenItIsNone(String document) {
        assertThat(DocumentType.of(bytes(document))).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
