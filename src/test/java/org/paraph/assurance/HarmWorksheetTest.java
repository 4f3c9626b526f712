package org.paraph.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraph.assurance.HarmWorksheet.Review;
import org.paraph.assurance.HarmWorksheet.RiskTreatment;

class HarmWorksheetTest {

    private static final RiskTreatment NOTHING = new RiskTreatment(List.of(), List.of(), "");
    private static final Review REVIEW =
            new Review("A. Assessor", LocalDate.of(2026, 11, 21), LocalDate.of(2027, 11, 21));

    @ParameterizedTest(name = "{0} -> level {1}")
    @CsvSource({"NIL,1", "MINIMAL,1", "MODERATE,2", "SERIOUS,3", "CATASTROPHIC,4"})
    void whenOneCellOfAnyRowIsTheWorst_thenItSetsTheLevelAndIsNamed(HarmSeverity worst, int level) {
        for (Threat threat : Threat.values()) {
            for (HarmCategory harm : HarmCategory.values()) {
                HarmWorksheet worksheet = new HarmWorksheet(harms(threat, harm, worst), NOTHING, REVIEW);
                assertThat(worksheet.requiredLevel().number()).isEqualTo(level);
                assertThat(worksheet.decisiveFindings())
                        .contains(new Assessment.Finding(
                                threat.key() + "/" + harm.key(), threat.key(), harm.key(), worst.level()))
                        .hasSize(level == 1 ? 32 : 1);
            }
        }
    }

    @Test
    void whenThereAreCompensatingFactors_thenTheRequiredLevelStaysAsItIs() {
        RiskTreatment much = new RiskTreatment(List.of("A second approver"), List.of("Monitoring"), "Low");
        Map<Threat, Map<HarmCategory, HarmSeverity>> harms =
                harms(Threat.REPUDIATION, HarmCategory.FINANCIAL_LOSS, HarmSeverity.SERIOUS);
        assertThat(new HarmWorksheet(harms, much, REVIEW).requiredLevel())
                .isEqualTo(new HarmWorksheet(harms, NOTHING, REVIEW).requiredLevel())
                .isEqualTo(AssuranceLevel.LEVEL_3);
    }

    @Test
    void whenAnAnswerIsMissing_thenTheWorksheetIsRefusedWithThreatAndHarm() {
        Map<Threat, Map<HarmCategory, HarmSeverity>> harms =
                harms(Threat.IMPERSONATION, HarmCategory.VIOLATIONS, HarmSeverity.NIL);
        harms.get(Threat.REPUDIATION).remove(HarmCategory.NATIONAL_INTEREST);
        assertThatThrownBy(() -> new HarmWorksheet(harms, NOTHING, REVIEW))
                .hasMessageContaining("national-interest")
                .hasMessageContaining("repudiation");
    }

    @Test
    void whenTheReviewDateHasPassed_thenTheWorksheetIsOverdue() {
        assertThat(REVIEW.overdue(LocalDate.of(2027, 11, 21))).isFalse();
        assertThat(REVIEW.overdue(LocalDate.of(2027, 11, 22))).isTrue();
    }

    @Test
    void whenAReviewHasNoAssessorOrIsDueAtOnce_thenItIsRefused() {
        LocalDate day = LocalDate.of(2026, 11, 21);
        assertThatThrownBy(() -> new Review(" ", day, day.plusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Review("A. Assessor", day, day)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<Threat, Map<HarmCategory, HarmSeverity>> harms(
            Threat threat, HarmCategory harm, HarmSeverity severity) {
        Map<Threat, Map<HarmCategory, HarmSeverity>> harms = new EnumMap<>(Threat.class);
        for (Threat row : Threat.values()) {
            Map<HarmCategory, HarmSeverity> answers = new EnumMap<>(HarmCategory.class);
            for (HarmCategory column : HarmCategory.values()) {
                answers.put(column, HarmSeverity.NIL);
            }
            harms.put(row, answers);
        }
        harms.get(threat).put(harm, severity);
        return harms;
    }
}
