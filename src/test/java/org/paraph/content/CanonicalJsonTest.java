package org.paraph.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraph.content.NotSignableException.Reason;

class CanonicalJsonTest {

    /** RFC 8785, section 3.2.2, without its numbers that have fractions. */
    @Test
    void whenTheStringOfTheRfcIsWritten_thenItIsEscapedAsTheRfcSays() {
        Map<String, Object> value = new HashMap<>();
        value.put("string", "\u20ac$\u000f\nA'B\"\\\\\"/");
        value.put("literals", Arrays.asList(null, true, false));
        assertThat(CanonicalJson.write(value))
                .isEqualTo("{\"literals\":[null,true,false],\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** RFC 8785, section 3.2.3: by UTF-16 code units, so that the emoji comes before U+FB33. */
    @Test
    void whenTheKeysOfTheRfcAreSorted_thenTheyStandInTheOrderOfTheRfc() {
        Map<String, Object> value = new HashMap<>();
        value.put("\u20ac", "Euro Sign");
        value.put("\r", "Carriage Return");
        value.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        value.put("1", "One");
        value.put("\ud83d\ude00", "Emoji: Grinning Face");
        value.put("\u0080", "Control");
        value.put("\u00f6", "Latin Small Letter O With Diaeresis");
        assertThat(CanonicalJson.write(value))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("Congé d’été à Québec", "\"Congé d’été à Québec\""),
                Arguments.of("<script>alert('x')</script>", "\"<script>alert('x')</script>\""),
                Arguments.of("\u0000\b\t\n\u000b\f\r\u001f\u007f", "\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\u007f\""),
                Arguments.of("\u2028 \ud83d\ude00", "\"\u2028 \ud83d\ude00\""),
                Arguments.of(9_007_199_254_740_991L, "9007199254740991"),
                Arguments.of(-9_007_199_254_740_991L, "-9007199254740991"),
                Arguments.of(0, "0"),
                Arguments.of(null, "null"),
                Arguments.of(List.of(), "[]"),
                Arguments.of(Map.of("b", List.of(1, 2L), "a", Map.of()), "{\"a\":{},\"b\":[1,2]}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void whenAValueIsInTheModel_thenItHasOneForm(Object value, String canonical) {
        assertThat(CanonicalJson.write(value)).isEqualTo(canonical);
    }

    static Stream<Arguments> refused() {
        Map<String, Integer> twice = new AbstractMap<>() {
            @Override
            public Set<Entry<String, Integer>> entrySet() {
                return Set.of(Map.entry("a", 1), Map.entry("a", 2));
            }
        };
        return Stream.of(
                Arguments.of(1.5, Reason.FRACTION, "$"),
                Arguments.of(
                        Map.of("lines", List.of(0, Map.of("amount", 12.0f))), Reason.FRACTION, "$.lines[1].amount"),
                Arguments.of(new BigDecimal("1.10"), Reason.FRACTION, "$"),
                Arguments.of(BigInteger.ONE, Reason.FRACTION, "$"),
                Arguments.of(9_007_199_254_740_992L, Reason.NUMBER_TOO_LARGE, "$"),
                Arguments.of(Long.MIN_VALUE, Reason.NUMBER_TOO_LARGE, "$"),
                Arguments.of(List.of("\ud83d"), Reason.LONE_SURROGATE, "$[0]"),
                Arguments.of("\ude00\ud83d", Reason.LONE_SURROGATE, "$"),
                Arguments.of(Map.of("\ud83d", 1), Reason.LONE_SURROGATE, "$.\ud83d"),
                Arguments.of(Map.of(1, "one"), Reason.KEY_NOT_TEXT, "$"),
                Arguments.of(Map.of("a", twice), Reason.DUPLICATE_KEY, "$.a"),
                Arguments.of(Map.of("a", new Object()), Reason.TYPE, "$.a"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whenAValueIsOutsideTheModel_thenItIsRefusedWithItsPath(Object value, Reason reason, String path) {
        assertThatExceptionOfType(NotSignableException.class)
                .isThrownBy(() -> CanonicalJson.write(value))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
                .satisfies(e -> assertThat(e.path()).isEqualTo(path));
    }

    @Test
    void whenAValueIsNestedTooDeep_thenItIsRefused() {
        assertThat(CanonicalJson.write(nested(64))).hasSize(2 * 64 + 1);
        assertThatExceptionOfType(NotSignableException.class)
                .isThrownBy(() -> CanonicalJson.write(nested(65)))
                .withMessageContaining("more than 64 levels");
    }

    @Test
    void whenAListHoldsItself_thenItIsRefusedAsTooDeep() {
        List<Object> loop = new ArrayList<>();
        loop.add(loop);
        assertThatExceptionOfType(NotSignableException.class)
                .isThrownBy(() -> CanonicalJson.write(loop))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TOO_DEEP));
    }

    @Test
    void whenTheOrderOfInsertionDiffers_thenTheTextIsTheSame() {
        Map<String, Object> one = new LinkedHashMap<>(Map.of("é", 1));
        one.put("e", 2);
        Map<String, Object> other = new LinkedHashMap<>(Map.of("e", 2));
        other.put("é", 1);
        assertThat(CanonicalJson.write(one)).isEqualTo(CanonicalJson.write(other));
    }

    private static Object nested(int depth) {
        Object value = 1;
        for (int i = 0; i < depth; i++) {
            value = List.of(value);
        }
        return value;
    }
}
