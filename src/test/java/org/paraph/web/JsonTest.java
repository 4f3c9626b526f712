package org.paraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.web.Bodies.RefusalBody;
import org.paraph.web.Bodies.SignatureBody;
import org.springframework.mock.web.MockHttpServletRequest;

class JsonTest {

    private static final int LARGEST = 256 * 1024;

    private final Json json = new Json();

    @Test
    void whenTheBodyIsWhatIsExpected_thenItIsRead() {
        assertThat(json.read(body("{\"contentDigest\":\"d\",\"reason\":\"Trop tôt\"}"), RefusalBody.class))
                .isEqualTo(new RefusalBody("d", "Trop tôt"));
    }

    @Test
    void whenAMemberIsMissing_thenItIsNull() {
        assertThat(json.read(body("{}"), RefusalBody.class)).isEqualTo(new RefusalBody(null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{",
                "[]",
                "\"text\"",
                "{\"reason\":\"a\"} {}",
                "{\"reason\":\"a\"}x",
                "{\"reason\":\"a\",\"reason\":\"b\"}",
                "{\"reason\":\"a\",\"signer\":\"boss\"}",
                "{\"reason\":{}}",
                "{reason:1}",
                "{\"reason\":\"a\nb\"}",
                "<reason/>"
            })
    void whenItIsNotWhatIsExpected_thenItIsMalformed(String body) {
        assertMalformed(body(body), RefusalBody.class);
    }

    @Test
    void whenItIsNestedTooDeep_thenItIsMalformed() {
        assertMalformed(body("{\"mark\":" + "[".repeat(32) + "]".repeat(32) + "}"), SignatureBody.class);
    }

    @Test
    void whenItIsDeepButNotTooDeep_thenItIsRead() {
        assertThat(json.read(body("{\"mark\":" + "[".repeat(31) + "]".repeat(31) + "}"), SignatureBody.class)
                        .mark())
                .isNotNull();
    }

    @Test
    void whenItIsTooLarge_thenItIsRefusedWhateverItsHeaderSays() {
        assertThatThrownBy(() -> json.read(body(padded(LARGEST + 1)), RefusalBody.class))
                .isInstanceOfSatisfying(
                        BadRequest.class, e -> assertThat(e.key()).isEqualTo("too-large"));
        assertThatThrownBy(() -> json.read(
                        new MockHttpServletRequest() {
                            {
                                setContentType("application/json");
                                setContent(padded(LARGEST + 1).getBytes(StandardCharsets.UTF_8));
                            }

                            @Override
                            public long getContentLengthLong() {
                                return -1;
                            }
                        },
                        RefusalBody.class))
                .isInstanceOfSatisfying(
                        BadRequest.class, e -> assertThat(e.key()).isEqualTo("too-large"));
    }

    @Test
    void whenItIsAsLargeAsAllowed_thenItIsRead() {
        assertThat(json.read(body(padded(LARGEST)), RefusalBody.class).reason()).isEqualTo("a");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "text/plain",
                "application/x-www-form-urlencoded",
                "application/jsonp",
                "application/json-patch+json",
                "nonsense",
                ""
            })
    void whenItIsNotSentAsJson_thenItIsMalformed(String contentType) {
        MockHttpServletRequest request = body("{}");
        request.setContentType(contentType);

        assertMalformed(request, RefusalBody.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "Application/JSON;charset=utf-8"})
    void whenItIsSentAsJson_thenTheSpellingDoesNotMatter(String contentType) {
        MockHttpServletRequest request = body("{}");
        request.setContentType(contentType);

        assertThat(json.read(request, RefusalBody.class)).isNotNull();
    }

    @Test
    void whenTheSignatureIsPrinted_thenItsAnswersAreNot() {
        SignatureBody body = json.read(
                body("{\"method\":\"click\",\"answers\":{\"memorized-secret\":\"hunter2\"}}"), SignatureBody.class);

        assertThat(body.answers()).isEqualTo(Map.of("memorized-secret", "hunter2"));
        assertThat(body.toString()).contains("click").doesNotContain("hunter2");
    }

    private void assertMalformed(MockHttpServletRequest request, Class<?> type) {
        assertThatThrownBy(() -> json.read(request, type))
                .isInstanceOfSatisfying(
                        BadRequest.class, e -> assertThat(e.key()).isEqualTo("malformed"));
    }

    private static MockHttpServletRequest body(String text) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContentType("application/json");
        request.setContent(text.getBytes(StandardCharsets.UTF_8));
        return request;
    }

    private static String padded(int size) {
        String body = "{\"reason\":\"a\"}";
        return body + " ".repeat(size - body.length());
    }
}
