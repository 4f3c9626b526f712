package org.paraph.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignedContentTest {

    private static final ContentPart VALUE = ContentPart.value("comment", "été");
    private static final ContentPart DOCUMENT =
            ContentPart.document("receipt", "r.pdf", "application/pdf", bytes("abc"));

    @Test
    void whenAValueIsAPart_thenSizeAndDigestAreThoseOfItsCanonicalBytes() {
        assertThat(VALUE.size()).isEqualTo(7);
        assertThat(VALUE.digest()).isEqualTo(Digests.sha256("\"été\""));
        assertThat(VALUE.mediaType()).isEqualTo("application/json");
        assertThat(VALUE.isDocument()).isFalse();
    }

    /** The digest of "abc" is the one in FIPS 180-4's examples. */
    @Test
    void whenADocumentIsAPart_thenSizeAndDigestAreThoseOfItsBytes() {
        assertThat(DOCUMENT.size()).isEqualTo(3);
        assertThat(DOCUMENT.digest()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(DOCUMENT.isDocument()).isTrue();
    }

    @Test
    void whenPartsAreFrozen_thenTheManifestNamesThemInTheirOrder() {
        SignedContent content = SignedContent.of(List.of(DOCUMENT, VALUE, ContentPart.value("none", null)));
        assertThat(content.manifest())
                .startsWith(
                        "{\"format\":\"org.paraph.content/1\",\"parts\":[{\"digest\":\"" + DOCUMENT.digest()
                                + "\",\"fileName\":\"r.pdf\",\"mediaType\":\"application/pdf\",\"name\":\"receipt\",\"size\":3},")
                .endsWith("\"name\":\"none\",\"size\":4,\"value\":null}]}");
        assertThat(content.digest()).isEqualTo(Digests.sha256(content.manifest()));
        assertThat(content.parts()).extracting(ContentPart::name).containsExactly("receipt", "comment", "none");
    }

    @Test
    void whenOnePartChanges_thenTheDigestChanges() {
        String before = SignedContent.of(List.of(VALUE)).digest();
        assertThat(SignedContent.of(List.of(ContentPart.value("comment", "ete")))
                        .digest())
                .isNotEqualTo(before);
        assertThat(SignedContent.of(List.of(ContentPart.value("comment", "été")))
                        .digest())
                .isEqualTo(before);
    }

    @Test
    void whenMoneyIsAFraction_thenItIsRefusedWithThePartsName() {
        Object lines = List.of(Map.of("amount", "12.50"), Map.of("amount", 12.5));
        assertThatThrownBy(() -> ContentPart.value("claimLines", lines))
                .isInstanceOf(NotSignableException.class)
                .hasMessageStartingWith("claimLines[1].amount: ")
                .hasMessageContaining("money")
                .hasMessageContaining("cents");
    }

    @Test
    void whenTwoPartsHaveOneNameOrNoneIsThere_thenTheContentIsRefused() {
        assertThatThrownBy(() -> SignedContent.of(List.of(VALUE, VALUE))).hasMessageContaining("comment");
        assertThatThrownBy(() -> SignedContent.of(List.of())).hasMessageContaining("nothing to sign");
    }

    @Test
    void whenADocumentCannotBeRead_thenThereIsNoPart() {
        InputStream torn = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("torn");
            }

            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                throw new IOException("torn");
            }
        };
        assertThatThrownBy(() -> ContentPart.document("receipt", "r.pdf", "application/pdf", torn))
                .isInstanceOf(UncheckedIOException.class);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
