package org.paraph.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Max\r\nBcc: thief@example.test",
                "Max\nBcc: thief@example.test",
                "Max\rBcc: thief@example.test",
                "Max\u0085Bcc: thief@example.test",
                "Max\u2028Bcc: thief@example.test",
                "Max\u0000Bcc: thief@example.test",
                "Max \t Bcc: thief@example.test",
            })
    void whenALineHoldsBreaks_thenTheyBecomeBlanks(String text) {
        assertThat(Clean.line(text)).isEqualTo("Max Bcc: thief@example.test");
    }

    @Test
    void whenTextTurnsTheReadingDirection_thenItDoesSoNoMore() {
        assertThat(Clean.line("pay \u202e001\u202c \u2066now\u2069\u200f")).isEqualTo("pay 001 now");
    }

    @Test
    void whenALineIsLong_thenItEndsInAnEllipsis() {
        assertThat(Clean.line("é".repeat(200))).hasSize(160).endsWith("é…");
    }

    @Test
    void whenTextHasLines_thenTheyStay() {
        assertThat(Clean.text("one\r\ntwo\u202e\n\nthree")).isEqualTo("one\ntwo\n\nthree");
    }

    @Test
    void whenThereIsNoText_thenItIsEmpty() {
        assertThat(Clean.line(null)).isEmpty();
        assertThat(Clean.text(null)).isEmpty();
    }
}
