package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The signer's mark is what a stranger sends: only what the method asks for becomes a signature. */
class MethodsTest {

    private static final List<Object> DOT = List.of(1, 1);

    @Test
    void whenNothingIsSentWithAClick_thenItIsASignature() {
        assertThat(new ClickMethod().sign(null)).contains(Map.of("method", "click"));
    }

    @Test
    void whenAMarkIsSentWithAClick_thenItIsRefused() {
        assertThat(new ClickMethod().sign("Max Manager")).isEmpty();
        assertThat(new ClickMethod().sign(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Max Manager", "Zoë Lévesque-O’Connor", "李小龍", "محمد", "क्षत्रिय", "M", "𝒳"})
    void whenANameIsTyped_thenItIsTheMark(String name) {
        assertThat(new TypedMethod().sign("  " + name + " ")).contains(Map.of("method", "typed", "mark", name));
    }

    @Test
    void whenTheNameHasAHundredCharacters_thenItIsTaken_andOneMoreIsRefused() {
        assertThat(new TypedMethod().sign("x".repeat(100))).isPresent();
        assertThat(new TypedMethod().sign("x".repeat(101))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u00A0",
                "\u200D\u200C",
                "\u3000",
                "Max\nManager",
                "Max\tManager",
                "Max\u0000",
                "Max\u202EreganaM",
                "Max\u2066",
                "Max\u200B",
                "Max\uE000",
                "Max\u2028Manager",
                "Max\uD800"
            })
    void whenTheNameCannotBeReadAsOneLine_thenItIsRefused(String name) {
        assertThat(new TypedMethod().sign(name)).isEmpty();
    }

    @Test
    void whenTheTypedMarkIsNoText_thenItIsRefused() {
        assertThat(new TypedMethod().sign(null)).isEmpty();
        assertThat(new TypedMethod().sign(12)).isEmpty();
        assertThat(new TypedMethod().sign(List.of("Max"))).isEmpty();
    }

    @Test
    void whenSomethingIsDrawn_thenTheStrokesAreTheMark() {
        List<Object> strokes = List.of(List.of(List.of(0, 0), List.of(1000, 300)), List.of(DOT));

        assertThat(new DrawnMethod().sign(Map.of("strokes", strokes)))
                .contains(Map.of("method", "drawn", "mark", Map.of("strokes", strokes)));
    }

    @Test
    void whenTheDrawingIsAsLargeAsAllowed_thenItIsTaken() {
        assertThat(drawn(Collections.nCopies(100, Collections.nCopies(50, DOT))))
                .isTrue();
        assertThat(drawn(List.of(Collections.nCopies(5000, DOT)))).isTrue();
    }

    static Stream<Object> notDrawings() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("strokes", null);
        return Stream.of(
                "a text",
                List.of(List.of(DOT, DOT)),
                Map.of(),
                nothing,
                Map.of("strokes", "a text"),
                Map.of("strokes", List.of()),
                Map.of("strokes", List.of(List.of())),
                Map.of("strokes", List.of(List.of(DOT))),
                Map.of("strokes", List.of(List.of(DOT, DOT), List.of())),
                Map.of("strokes", List.of(List.of(DOT, DOT)), "more", 1),
                Map.of("strokes", List.of("a text", List.of(DOT, DOT))),
                Map.of("strokes", List.of(List.of(DOT, Collections.singletonList(null)))),
                Map.of("strokes", List.of(Collections.nCopies(2, null))),
                Map.of("strokes", Collections.nCopies(101, List.of(DOT))),
                Map.of("strokes", List.of(Collections.nCopies(5001, DOT))),
                Map.of("strokes", List.of(List.of(DOT, List.of(1)))),
                Map.of("strokes", List.of(List.of(DOT, List.of(1, 1, 1)))),
                Map.of("strokes", List.of(List.of(DOT, List.of(1001, 1)))),
                Map.of("strokes", List.of(List.of(DOT, List.of(1, 301)))),
                Map.of("strokes", List.of(List.of(DOT, List.of(-1, 1)))),
                Map.of("strokes", List.of(List.of(DOT, List.of(1.5, 1)))),
                Map.of("strokes", List.of(List.of(DOT, List.of("1", "1")))),
                Map.of("strokes", List.of(List.of(DOT, List.of(4294967297L, 1)))));
    }

    @ParameterizedTest
    @MethodSource("notDrawings")
    void whenItIsNoDrawing_thenItIsRefused(Object mark) {
        assertThat(new DrawnMethod().sign(mark)).isEmpty();
    }

    @Test
    void whenNothingIsDrawn_thenItIsRefused() {
        assertThat(new DrawnMethod().sign(null)).isEmpty();
    }

    private static boolean drawn(List<?> strokes) {
        return new DrawnMethod().sign(Map.of("strokes", strokes)).isPresent();
    }
}
