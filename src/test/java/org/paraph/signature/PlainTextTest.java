package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "l’été — « déjà »", "👍", "👩‍🚀", "می‌خواهم", "<script>alert(1)</script>"})
    void whenItCanBeRead_thenItIsALine(String text) {
        assertThat(PlainText.isLine(text)).isTrue();
        assertThat(PlainText.isText(text)).isTrue();
    }

    @Test
    void whenThereAreLineBreaksAndTabs_thenItIsATextButNoLine() {
        assertThat(PlainText.isText("one\r\n\ttwo")).isTrue();
        assertThat(PlainText.isLine("one\r\n\ttwo")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u0000", "\u0007", "\u001B[31m", "\u0085", "\u202E", "\u2067", "\uFEFF", "\uDC00", "\u2029"})
    void whenItChangesHowTheRestIsRead_thenItIsNeither(String character) {
        assertThat(PlainText.isLine("a" + character + "b")).isFalse();
        assertThat(PlainText.isText("a" + character + "b")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", "\u00A0\u2007", "\u200D", "\u200C \u200C"})
    void whenThereIsNothingToSee_thenItIsBlank(String text) {
        assertThat(PlainText.isBlank(text)).isTrue();
        assertThat(PlainText.isBlank(text + "x")).isFalse();
    }

    @Test
    void whenAReasonHasOneToTwoThousandReadableCharacters_thenItIsGiven() {
        assertThat(Reasons.isGiven("x")).isTrue();
        assertThat(Reasons.isGiven("  " + "x".repeat(2000) + "\n")).isTrue();
        assertThat(Reasons.isGiven("Too late:\nthe team is away.")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t\n", "\u00A0", "\u200D", "no\u0000", "no\u202E"})
    void whenAReasonCannotBeRead_thenItIsNotGiven(String reason) {
        assertThat(Reasons.isGiven(reason)).isFalse();
    }

    @Test
    void whenThereIsNoReasonOrTooMuchOfIt_thenItIsNotGiven() {
        assertThat(Reasons.isGiven(null)).isFalse();
        assertThat(Reasons.isGiven("x".repeat(2001))).isFalse();
    }
}
