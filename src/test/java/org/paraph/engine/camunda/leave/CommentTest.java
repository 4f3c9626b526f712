package org.paraph.engine.camunda.leave;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.engine.camunda.filing.Problem;

class CommentTest {

    @Test
    void whenLineBreaksDiffer_thenTheyAreKeptAsOneKind() {
        assertThat(Comment.normalised(" one\r\ntwo\rthree\nfour\tfive ")).isEqualTo("one\ntwo\nthree\nfour five");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "À bientôt, Zoë\n\nline two", "👩‍👩‍👧 家族", "<script>alert(1)</script>", "=1+1 {0} ${x} '"})
    void whenTheTextIsReadable_thenItIsAccepted(String text) {
        assertThat(Comment.problems(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u007fb", "a\u0085b", "a\u202eb", "a\u2066b"})
    void whenACharacterCannotBeSeen_thenTheTextIsRefused(String text) {
        assertThat(Comment.problems(text)).containsExactly(Problem.of("comment-characters"));
    }

    @Test
    void whenHalfACharacterStandsAlone_thenTheTextIsRefused() {
        assertThat(Comment.problems("a" + (char) 0xD83D + "b")).containsExactly(Problem.of("comment-characters"));
    }

    @Test
    void whenTheTextIsTooLong_thenBothNumbersAreTold() {
        assertThat(Comment.problems("é".repeat(2000))).isEmpty();
        assertThat(Comment.problems("👍".repeat(2000))).isEmpty();
        assertThat(Comment.problems("é".repeat(5000))).containsExactly(Problem.of("comment-too-long", 5000, 2000));
    }
}
