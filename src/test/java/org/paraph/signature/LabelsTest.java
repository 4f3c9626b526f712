package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.signature.SampleRequests.place;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private static final Locale EN = Locale.CANADA;
    private static final Locale FR = Locale.CANADA_FRENCH;
    private static final Place LEAVE = place("instance", "ApproveLeave", "visit", "visit");
    private static final Place UNKNOWN = new Place("order-parts", 1, "x", "x", null, "CheckOrder", "x", "x");

    private final Labels labels = new Labels();

    @Test
    void whenABundleKnowsTheProcess_thenItsWordsAreUsedInBothLanguages() {
        assertThat(labels.process(LEAVE, EN)).isEqualTo("Leave request");
        assertThat(labels.process(LEAVE, FR)).isEqualTo("Demande de congé");
        assertThat(labels.task(LEAVE, "in the model", FR)).isEqualTo("Approuver le congé");
        assertThat(labels.variable(LEAVE, "startDate", FR)).isEqualTo("Date de début");
        assertThat(labels.value(LEAVE, "leaveType", "sick", FR)).isEqualTo("Congé de maladie");
    }

    @Test
    void whenTheReaderSpeaksAnotherLanguage_thenTheServersOwnIsNotMixedIn() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.FRENCH);
            assertThat(labels.process(LEAVE, EN)).isEqualTo("Leave request");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void whenNoBundleKnowsTheProcess_thenTheModelsOwnWordsAreUsed() {
        assertThat(labels.process(UNKNOWN, FR)).isEqualTo("Order parts");
        assertThat(labels.task(UNKNOWN, "Check the order", FR)).isEqualTo("Check the order");
        assertThat(labels.variable(UNKNOWN, "unitPrice_cents", EN)).isEqualTo("Unit price cents");
        assertThat(labels.variable(UNKNOWN, "", EN)).isEmpty();
        assertThat(labels.value(UNKNOWN, "leaveType", "sick", EN)).isEqualTo("sick");
    }

    @Test
    void whenAValueIsADay_thenItIsWrittenInWords() {
        assertThat(labels.value(LEAVE, "startDate", "2026-12-03", EN)).isEqualTo("December 3, 2026");
        assertThat(labels.value(LEAVE, "startDate", "2026-12-03", FR)).isEqualTo("3 décembre 2026");
        assertThat(labels.value(LEAVE, "startDate", "2026-02-30", FR)).isEqualTo("2026-02-30");
        assertThat(labels.value(LEAVE, "comment", "2026-12-03 or so", EN)).isEqualTo("2026-12-03 or so");
    }

    @Test
    void whenAValueIsAnAmount_thenItIsWrittenAsInCanada() {
        Place claim = new Place("expense-approval", 1, "x", "x", null, "SubmitClaim", "x", "x");
        assertThat(labels.value(claim, "total", "1210.40", EN)).isEqualTo("1,210.40");
        assertThat(labels.value(claim, "total", "1210.40", FR)).isEqualTo("1\u00a0210,40");
        assertThat(labels.value(claim, "total", "-0.5", FR)).isEqualTo("-0,5");
        assertThat(labels.value(claim, "total", "1e9", EN)).isEqualTo("1e9");
        assertThat(labels.value(claim, "costCentre", "1200", EN)).isEqualTo("1200");
        assertThat(labels.value(claim, "lines", List.of(Map.of("amount", "1210.40")), FR))
                .contains("1\u00a0210,40");
        assertThat(labels.isPerson(claim, "payee", FR)).isTrue();
        assertThat(labels.isPerson(claim, "total", FR)).isFalse();
    }

    @Test
    void whenAValueIsYesOrNo_thenItIsSaidInTheReadersLanguage() {
        assertThat(labels.value(UNKNOWN, "urgent", true, EN)).isEqualTo("Yes");
        assertThat(labels.value(UNKNOWN, "urgent", true, FR)).isEqualTo("Oui");
        assertThat(labels.value(UNKNOWN, "urgent", false, FR)).isEqualTo("Non");
        assertThat(labels.value(UNKNOWN, "urgent", "true", FR)).isEqualTo("true");
    }

    @Test
    void whenAnAuthorityIsNamed_thenItsTitleIsSaidOrItsKindInWords() {
        assertThat(labels.authority("leave-approval", EN)).isEqualTo("Approval of leave requests");
        assertThat(labels.authority("leave-approval", FR)).isEqualTo("Approbation des demandes de congé");
        assertThat(labels.authority("contract-signing", FR)).isEqualTo("Contract signing");
    }

    @Test
    void whenAValueIsMissing_thenADashStandsForIt() {
        assertThat(labels.value(LEAVE, "comment", null, EN)).isEqualTo("—");
    }

    @Test
    void whenAValueIsAListOrAMap_thenEachPartHasALine() {
        assertThat(labels.value(LEAVE, "leaveType", Arrays.asList("sick", null, "family"), EN))
                .isEqualTo("Sick leave\n—\nFamily leave");
        assertThat(labels.value(UNKNOWN, "line", new TreeMap<>(Map.of("unitPrice", 1200, "item", "Desk")), EN))
                .isEqualTo("Item: Desk\nUnit price: 1200");
        assertThat(labels.value(UNKNOWN, "lines", List.of(Map.of("day", "2026-12-03")), FR))
                .isEqualTo("Day: 3 décembre 2026");
    }

    @Test
    void whenAProcessSaysHowALineReads_thenEachLineIsOneTextInTheReadersLanguage() {
        Place expense = new Place("expense-approval", 1, "x", "x", null, "SubmitClaim", "x", "x");
        var line = Map.of("date", "2026-12-03", "category", "meals", "description", "meals", "amount", "45.00");

        assertThat(labels.value(expense, "lines", List.of(line, line), EN))
                .isEqualTo("December 3, 2026 · Meals · meals · 45.00\nDecember 3, 2026 · Meals · meals · 45.00");
        assertThat(labels.value(expense, "lines", List.of(line), FR))
                .isEqualTo("3 décembre 2026 · Repas · meals · 45,00");
    }
}
