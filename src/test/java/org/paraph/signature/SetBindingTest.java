package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraph.authentication.Binding;
import org.paraph.content.CanonicalJson;
import org.paraph.evidence.TransactionRecord;

/** What the one authentication is bound to, and whether a record belongs to it. */
class SetBindingTest {

    private static final String CONTENT = "c".repeat(64);
    private static final String A = member("a");
    private static final String B = member("b");
    private static final SetBinding BOTH = new SetBinding(List.of(A, B));

    @Test
    void whateverIsDifferent_thenItIsAnotherSet() {
        Set<String> digests = Stream.of(
                        List.of(A, B),
                        List.of(B, A),
                        List.of(A),
                        List.of(A, B, member("c")),
                        List.of(A, SetBinding.member("b", "e".repeat(64), "approval", "click")),
                        List.of(A, SetBinding.member("b", CONTENT, "consent", "click")),
                        List.of(A, SetBinding.member("b", CONTENT, "approval", "typed")))
                .map(members -> new SetBinding(members).digest())
                .collect(Collectors.toSet());

        assertThat(digests).hasSize(7);
    }

    @Test
    void whatIsIssuedForASetOfOne_isNotGoodForThatOneAlone() {
        Binding alone = new Binding("manager", "a", CONTENT, "approval", "click");

        assertThat(new SetBinding(List.of(SetBinding.member(alone))).of("manager", "click"))
                .isNotEqualTo(alone)
                .isNotEqualTo(new SetBinding(List.of(A)).of("director", "click"))
                .isNotEqualTo(new SetBinding(List.of(A)).of("manager", "typed"))
                .isEqualTo(new SetBinding(List.of(A)).of("manager", "click"));
    }

    @Test
    void whenTheRecordIsOfTheSet_orOfNone_thenItFits() {
        assertThat(SetCheck.fits(record())).isTrue();
        ObjectNode alone = record();
        alone.withObject("/authentication").remove("set");
        assertThat(SetCheck.fits(alone)).isTrue();
    }

    static Stream<Map<String, Object>> forgeries() {
        return Stream.of(
                Map.of("/requestId", "a"),
                Map.of("/content/digest", "e".repeat(64)),
                Map.of("/purpose", "consent"),
                Map.of("/signature/method", "typed"),
                Map.of("/authentication/set/position", 1),
                Map.of("/authentication/set/position", 0),
                Map.of("/authentication/set/position", 3),
                Map.of("/authentication/set/size", 3),
                Map.of("/authentication/set/digest", "f".repeat(64)),
                Map.of("/authentication/set/members/0", "f".repeat(64)),
                Map.of("/authentication/set/members/1", "f".repeat(64)),
                Map.of("/authentication/set/format", "org.paraph.set/0"));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void whenAnythingOfItDiffers_thenItDoesNotFit(Map<String, Object> forgery) {
        ObjectNode record = record();
        forgery.forEach((path, value) -> put(record, path, value));

        assertThat(SetCheck.fits(record)).isFalse();
    }

    private static void put(ObjectNode record, String path, Object value) {
        int last = path.lastIndexOf('/');
        JsonNode parent = record.at(path.substring(0, last));
        String name = path.substring(last + 1);
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), array.textNode(value.toString()));
        } else if (value instanceof Integer number) {
            ((ObjectNode) parent).put(name, number);
        } else {
            ((ObjectNode) parent).put(name, value.toString());
        }
    }

    private static ObjectNode record() {
        String json = CanonicalJson.write(Map.of(
                "requestId", "b",
                "content", Map.of("digest", CONTENT),
                "purpose", "approval",
                "signature", Map.of("method", "click"),
                "authentication", Map.of("set", BOTH.facts(2))));
        return (ObjectNode) RecordJson.of(new TransactionRecord("r", "b", null, json, ""));
    }

    private static String member(String request) {
        return SetBinding.member(request, CONTENT, "approval", "click");
    }
}
