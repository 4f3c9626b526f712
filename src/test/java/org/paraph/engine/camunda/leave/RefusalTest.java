package org.paraph.engine.camunda.leave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.engine.camunda.filing.Problem;
import org.paraph.engine.camunda.filing.Refusal;

class RefusalTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-12-01");
    private static final LocalDate THIRD = LocalDate.parse("2026-12-03");

    static Stream<Arguments> problems() {
        return Stream.of(
                Arguments.of(Problem.of("nobody-logged-in"), "Nobody is logged in", "Personne n’est connecté"),
                Arguments.of(Problem.of("approver-missing"), "Nobody can decide on your request", "aucun gestionnaire"),
                Arguments.of(Problem.of("type-required"), "Choose the type of leave", "Choisissez le type de congé"),
                Arguments.of(Problem.of("start-required"), "Enter the start date", "Indiquez la date de début"),
                Arguments.of(Problem.of("end-required"), "Enter the end date", "Indiquez la date de fin"),
                Arguments.of(
                        Problem.of("end-before-start", THIRD, FIRST),
                        "The end date (December 1, 2026) is before the start date (December 3, 2026).",
                        "La date de fin (1er décembre 2026) précède la date de début (3 décembre 2026)."),
                Arguments.of(
                        Problem.of("start-in-the-past", THIRD),
                        "The start date (December 3, 2026) is in the past",
                        "La date de début (3 décembre 2026) est passée"),
                Arguments.of(
                        Problem.of("start-too-long-ago", FIRST, 30),
                        "(December 1, 2026) is more than 30 days ago",
                        "(1er décembre 2026) remonte à plus de 30 jours"),
                Arguments.of(Problem.of("too-long"), "longer than one year", "plus d’un an"),
                Arguments.of(
                        Problem.of("overlap", FIRST, THIRD),
                        "open leave request from December 1, 2026 to December 3, 2026",
                        "demande de congé en cours, du 1er décembre 2026 au 3 décembre 2026"),
                Arguments.of(Problem.of("comment-malformed"), "has to be a text", "doit être un texte"),
                Arguments.of(
                        Problem.of("comment-too-long", 5000, 2000),
                        "5,000 characters; 2,000 are allowed",
                        "caractères; 2\u202f000 sont permis"),
                Arguments.of(Problem.of("comment-characters"), "control characters", "caractères de contrôle"));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void whenAProblemIsTold_thenItReadsWellInBothLanguages(Problem problem, String english, String french) {
        assertThat(Refusal.in(CheckLeaveRequest.TEXTS, "en").text(List.of(problem)))
                .startsWith("The leave request was not filed. ")
                .contains(english)
                .endsWith(".")
                .doesNotContain("{");
        assertThat(Refusal.in(CheckLeaveRequest.TEXTS, "fr").text(List.of(problem)))
                .startsWith("La demande de congé n’a pas été déposée. ")
                .contains(french)
                .endsWith(".")
                .doesNotContain("{");
    }

    @Test
    void whenALanguageHasAText_thenTheOtherHasItToo() {
        var english = ResourceBundle.getBundle("paraph.leave.refusals", Locale.ENGLISH)
                .keySet();
        var told = problems().map(p -> ((Problem) p.get()[0]).key()).toList();

        assertThat(ResourceBundle.getBundle("paraph.leave.refusals", Locale.FRENCH)
                        .keySet())
                .isEqualTo(english);
        assertThat(english).containsAll(told).hasSize(told.size() + 1);
    }

    @Test
    void whenThereAreSeveralProblems_thenOneTextTellsAll() {
        var text = Refusal.in(CheckLeaveRequest.TEXTS, "en")
                .text(List.of(Problem.of("type-required"), Problem.of("too-long")));

        assertThat(text).contains("Choose the type").contains("one year");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "FR", "fr-CA", "fr_CA"})
    void whenThePersonReadsFrench_thenTheTextIsFrench(String locale) {
        assertThat(Refusal.in(CheckLeaveRequest.TEXTS, locale).text(List.of())).startsWith("La demande");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "en", "de-DE", "french"})
    void whenTheLanguageIsAnotherOrUnknown_thenTheTextIsEnglish(String locale) {
        assertThat(Refusal.in(CheckLeaveRequest.TEXTS, locale).text(List.of())).startsWith("The leave request");
    }
}
