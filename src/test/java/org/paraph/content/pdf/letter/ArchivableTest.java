package org.paraph.content.pdf.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraph.Pdfs;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** The reference validator judges what is printed. */
class ArchivableTest {

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Letter> letters() {
        return Stream.of(
                Letters.english(),
                Letters.french(),
                Letters.saying("😀 & <b> \u0000 " + "Lorem ipsum. ".repeat(2_000)));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void whenALetterIsPrinted_thenItIsPdfA2b(Letter letter) throws Exception {
        ValidationResult result = validated(new LetterPrinter().print(letter));

        assertThat(result.getTestAssertions())
                .as("what the validator complains of")
                .isEmpty();
        assertThat(result.isCompliant()).isTrue();
    }

    @Test
    void whenAFileIsNot_thenTheValidatorSaysSo() throws Exception {
        assertThat(validated(Pdfs.of("Font not inside")).isCompliant()).isFalse();
    }

    private static ValidationResult validated(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            return validator.validate(parser);
        }
    }
}
