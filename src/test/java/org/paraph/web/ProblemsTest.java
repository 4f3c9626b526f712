package org.paraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.signature.Refusal;
import org.paraph.signature.Refusal.Reason;
import org.paraph.signature.SampleRequests;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

/** What a client gets to read, before any server is started. */
class ProblemsTest {

    private static final Instant NOW = SampleRequests.NOW;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Problems problems = new Problems(
            new Json(), new Texts(), new Languages(Optional::empty, null), Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @EnumSource(Reason.class)
    void whateverTheReason_thenTheProblemIsCompleteInBothLanguages(Reason reason) {
        for (String language : List.of("en", "fr")) {
            ResponseEntity<byte[]> answer = problems.of(refusal(reason, "leaveType"), asked(language));

            assertThat(answer.getHeaders().getContentType()).isEqualTo(Problems.MEDIA_TYPE);
            assertThat(answer.getHeaders().getFirst("Content-Language")).isEqualTo(language);
            assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
            JsonNode problem = json(answer);
            assertThat(problem.get("type").asText()).isEqualTo("urn:paraph:" + reason.key());
            assertThat(problem.get("status").asInt())
                    .isEqualTo(answer.getStatusCode().value())
                    .isBetween(400, 499);
            assertThat(problem.get("instance").asText()).isEqualTo("/tasks/1");
            for (String member : List.of("title", "detail", "remedy")) {
                assertThat(problem.get(member).asText()).isNotBlank().doesNotContain("{");
            }
            assertThat(problem.has("retryAfter")).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FOUR_EYES | in the model | en | “Approve the leave”",
                "FOUR_EYES | in the model | fr | «\u00a0Approuver le congé\u00a0»",
                "AUTHORITY_MISSING | leave-approval | en | “Approval of leave requests”",
                "AUTHORITY_MISSING | leave-approval | fr | «\u00a0Approbation des demandes de congé\u00a0»",
                "AUTHORITY_MISSING | contract-signing | en | “Contract signing”",
                "INPUTS_MISSING | startDate | en | Start date",
                "INPUTS_MISSING | startDate | fr | Date de début",
                "CONTENT_NOT_SIGNABLE | unitPrice | en | Unit price",
                "CONTENT_NOT_SIGNABLE | comment | fr | Commentaire"
            })
    void whenARefusalNamesSomething_thenItIsTheNameThatPeopleKnow(
            Reason reason, String name, String language, String words) {
        assertThat(json(problems.of(refusal(reason, name), asked(language)))
                        .get("detail")
                        .asText())
                .contains(words);
    }

    @Test
    void whenItCanBeTriedAgainLater_thenTheSecondsAreSaidToPrograms() {
        Refusal locked = new Refusal(Reason.TOKEN_LOCKED, NOW.plusSeconds(90), null, List.of());

        ResponseEntity<byte[]> answer = problems.of(locked, asked("en"));

        assertThat(answer.getStatusCode().value()).isEqualTo(429);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("90");
        assertThat(json(answer).get("retryAfter").asInt()).isEqualTo(90);
        assertThat(json(answer).get("detail").asText())
                .contains("locked for a while")
                .doesNotContain("90", "{");
    }

    @Test
    void whenTheTimeIsUpAlready_thenOneSecondIsSaid() {
        Refusal over = new Refusal(Reason.TOKEN_LOCKED, NOW.minusSeconds(5), null, List.of());

        assertThat(problems.of(over, asked("fr")).getHeaders().getFirst("Retry-After"))
                .isEqualTo("1");
    }

    @Test
    void whenNoRefusalIsBehindIt_thenTheStatusIsThatOfTheKind() {
        Map.of("malformed", 400, "not-logged-in", 401, "not-allowed", 403, "too-large", 413, "internal", 500)
                .forEach((key, status) -> assertThat(
                                problems.of(key, asked("fr")).getStatusCode().value())
                        .as(key)
                        .isEqualTo(status));
    }

    private static Refusal refusal(Reason reason, String name) {
        return new Refusal(
                reason, null, SampleRequests.place("instance", "ApproveLeave", "visit", "visit"), List.of(name));
    }

    private static MockHttpServletRequest asked(String language) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/tasks/1");
        request.setParameter("lang", language);
        return request;
    }

    private static JsonNode json(ResponseEntity<byte[]> answer) {
        try {
            return JSON.readTree(answer.getBody());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
