package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.Accounts.password;
import static org.paraph.OneTask.property;
import static org.paraph.signature.Office.act;
import static org.paraph.signature.Office.done;
import static org.paraph.signature.Office.refused;
import static org.paraph.signature.Refusals.assertRefused;
import static org.paraph.signature.Refusals.lastEntry;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraph.Databases.Kind;
import org.paraph.signature.Refusal.Reason;

/** What is signed, and at what level, is not what it was or cannot be signed: the task stays, and the journal says why. */
class ContentRefusalsIT {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheContentChangesAfterTheLook_thenNothingIsSignedUntilItIsShownAgain(Kind kind) {
        Office office = Offices.on(kind);
        String instance = office.leaveToApprove();
        String task = office.task(instance);
        SigningAct act = office.ready("manager", task, "click", null);
        office.engine.getRuntimeService().setVariable(instance, "comment", "Two more weeks");

        assertRefused(office, Reason.CONTENT_CHANGED, () -> office.signing.sign("manager", act));
        assertRefused(office, Reason.CONTENT_CHANGED, () -> office.signing.begin("manager", act.intent()));
        assertRefused(office, Reason.CONTENT_CHANGED, () -> office.signing.decline("manager", act.intent(), "No"));
        Intent anew = office.intent("manager", task, "click");
        SigningAct oldChallenge = act(anew, act.challenge(), null, password("manager"));
        assertThat(refused(office.signing.sign("manager", oldChallenge)).reason())
                .isEqualTo(Reason.CHALLENGE_UNKNOWN);
        done(office.sign("manager", task, "click", null));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenAVariableOfTheTaskAloneIsForged_thenItIsNotWhatIsSigned(Kind kind) {
        Office office = Offices.on(kind);
        String instance = office.leaveToApprove();
        String task = office.task(instance);
        SigningAct act = office.ready("manager", task, "click", null);
        office.engine.getTaskService().setVariableLocal(task, "comment", "forged");

        Receipt receipt = done(office.signing.sign("manager", act));

        assertThat(office.signing
                        .record("manager", receipt.record(), false)
                        .orElseThrow()
                        .json())
                .doesNotContain("forged");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheLevelRisesAtSigning_thenTheHigherOneCounts(Kind kind) {
        Office office = Offices.on(kind);
        office.deploy(
                "amounts",
                "camunda:assignee=\"anna\"",
                property("assurance", "amount-assurance") + property("content", "what"),
                "");
        String instance = office.start("employee", "amounts", Map.of("what", "A desk", "amount", 50));
        SigningAct act = office.ready("anna", office.task(instance), "click", null);
        office.engine.getRuntimeService().setVariable(instance, "amount", 5000);
        assertRefused(office, Reason.LEVEL_TOO_LOW, () -> office.signing.sign("anna", act));

        office.engine.getRuntimeService().setVariable(instance, "amount", 500);
        Receipt receipt = done(office.signing.sign("anna", act));
        assertThat(office.signing
                        .record("anna", receipt.record(), false)
                        .orElseThrow()
                        .json())
                .contains("\"requiredLevel\":2")
                .contains("\"amount\":500");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheLevelFallsAgain_thenTheHighestThatWasShownStays(Kind kind) {
        Office office = Offices.on(kind);
        office.deploy(
                "falling",
                "camunda:assignee=\"anna\"",
                property("assurance", "amount-assurance") + property("content", "what"),
                "");
        String instance = office.start("employee", "falling", Map.of("what", "A desk", "amount", 5000));
        office.engine.getRuntimeService().setVariable(instance, "amount", 5);

        Sight sight = done(office.signing.look("anna", office.task(instance)));

        assertThat(sight.level().number()).isEqualTo(4);
        assertThat(sight.offers()).isEmpty();
        assertThat(sight.lacking()).isNotEmpty();
        Intent intent = office.intent("anna", office.task(instance), "typed");
        assertRefused(office, Reason.LEVEL_TOO_LOW, () -> office.signing.begin("anna", intent));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenAnInputOfTheDecisionIsMissing_thenItsNameIsSaid(Kind kind) {
        Office office = Offices.on(kind);
        office.deploy(
                "inputs",
                "camunda:assignee=\"anna\"",
                property("assurance", "amount-assurance") + property("content", "what"),
                "");
        String instance = office.start("employee", "inputs", Map.of("what", "A desk", "amount", 50));
        SigningAct act = office.ready("anna", office.task(instance), "click", null);
        office.engine.getRuntimeService().removeVariable(instance, "amount");

        assertRefused(office, Reason.INPUTS_MISSING, () -> office.signing.sign("anna", act));
        assertThat(refused(office.signing.look("anna", act.intent().task())).names())
                .containsExactly("amount");
    }

    static Stream<Arguments> unfit() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(12.5, new BigDecimal("12.50"), "bytes".getBytes(StandardCharsets.UTF_8))
                        .map(value -> Arguments.of(kind, value)));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void whenAVariableNowHoldsWhatCannotBeSigned_thenItIsNamedUntilItIsMended(Kind kind, Object value) {
        Office office = Offices.on(kind);
        String instance = office.leaveToApprove();
        String task = office.task(instance);
        SigningAct act = office.ready("manager", task, "click", null);
        office.engine.getRuntimeService().setVariable(instance, "comment", value);

        assertRefused(office, Reason.CONTENT_NOT_SIGNABLE, () -> office.signing.look("manager", task));
        assertRefused(office, Reason.CONTENT_NOT_SIGNABLE, () -> office.signing.begin("manager", act.intent()));
        assertRefused(office, Reason.CONTENT_NOT_SIGNABLE, () -> office.signing.sign("manager", act));
        assertRefused(office, Reason.CONTENT_NOT_SIGNABLE, () -> office.signing.decline("manager", act.intent(), "No"));
        assertThat(refused(office.signing.look("manager", task)).names()).containsExactly("comment");
        assertThat(lastEntry(office).get("DETAILS").toString()).contains("\"names\":[\"comment\"]");
        office.engine.getRuntimeService().setVariable(instance, "comment", "Mended");
        done(office.sign("manager", task, "click", null));
    }
}
