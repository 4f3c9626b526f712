package org.paraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.signature.Authority;
import org.paraph.signature.Refusal;
import org.paraph.signature.Refusal.Reason;
import org.paraph.signature.SampleRequests;
import org.paraph.signature.Times;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

/** What a client gets to read, before any server is started. */
class ProblemsTest {

    /** Those that are nobody's fault here. */
    private static final Set<Reason> OUTAGES = Set.of(Reason.REVOCATION_UNKNOWN, Reason.NO_TIME_STAMP);

    private static final Instant NOW = SampleRequests.NOW;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Problems problems = new Problems(
            new Json(),
            new Texts(),
            new Languages(Optional::empty, null),
            Clock.fixed(NOW, ZoneOffset.UTC),
            new Times(ZoneId.of("UTC")),
            Logins.HERE);

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
                    .matches(status -> OUTAGES.contains(reason) ? status == 503 : status / 100 == 4);
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "over-limit | CAD 7200.00 | CAD 5000.00 | en | This concerns 7,200.00\u00a0CAD, and you hold it up to 5,000.00\u00a0CAD.",
                "over-limit | JPY 7200 | JPY 5000 | en | This concerns 7,200\u00a0JPY, and you hold it up to 5,000\u00a0JPY.",
                "expired | 2026-12-01T00:00:00Z | | en | Your delegation ended on December 1, 2026 at 12:00\u00a0a.m. UTC.",
                "incompatible-act | section-34 | | en | “Certification under section 34 of the Financial Administration Act”",
                "incompatible-act | section-34 | | fr | «\u00a0Attestation aux termes de l’article 34 de la Loi sur la gestion des finances publiques\u00a0»",
                "other-cost-centre | 4711 | 12*, 13* | fr | du centre de coûts 4711, et vous le détenez pour 12*, 13*.",
                "suspended | DOC 12 | | en | Your delegation (instrument DOC 12) is suspended.",
                "ended | 2026-04-01T and Z | | en | Your delegation (instrument 2026-04-01T and Z) has been ended.",
                "altered | DC-12 | | fr | Votre délégation (instrument DC-12) a été altérée",
                "our-own-rule | | | en | The rule “our-own-rule” of the decision signing-authority"
            })
    void whenAnAuthorityIsMissing_thenItIsSaidWhy(
            String check, String first, String second, String language, String words) {
        List<String> facts = java.util.stream.Stream.of(first, second)
                .filter(java.util.Objects::nonNull)
                .toList();
        JsonNode problem = json(problems.of(missing(new Authority.Missing(check, facts, List.of())), asked(language)));

        assertThat(problem.get("detail").asText()).contains(words, language.equals("en") ? "Nothing was" : "Rien n’a");
    }

    @Test
    void whenOthersHoldTheAuthority_thenUpToThreeOfThemAreNamed() {
        Authority.Missing missing =
                new Authority.Missing("own-claim", List.of(), List.of("manager", "director", "manager", "anna", "ben"));

        assertThat(json(problems.of(missing(missing), asked("en")))
                        .get("remedy")
                        .asText())
                .isEqualTo("Have the task assigned to a person who holds that authority: manager, director, anna.");
    }

    private static Refusal missing(Authority.Missing missing) {
        return new Refusal(
                Reason.AUTHORITY_MISSING,
                null,
                SampleRequests.place("instance", "ApproveLeave", "visit", "visit"),
                List.of("section-33"),
                missing);
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
