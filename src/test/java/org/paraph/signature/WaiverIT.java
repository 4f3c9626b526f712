package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paraph.signature.Office.done;
import static org.paraph.signature.Office.refused;
import static org.paraph.signature.Refusals.assertRefused;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.Databases.Kind;
import org.paraph.authority.Delegation;
import org.paraph.signature.Refusal.Reason;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing below the assessed level: only by what a second, named person has signed at that level, once, for just this. */
class WaiverIT {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheNamedPersonHasSigned_thenOneSignsOnceAtTheLowerLevelAndTheRecordSaysWhy(Kind kind) throws Exception {
        Waived it = Waived.in(Offices.on(kind));
        Office office = it.office();
        assertThat(it.sight().offers()).isEmpty();
        assertThat(it.sight().waiving().people()).contains(it.approver()).doesNotContain(it.signer(), "employee");
        assertThat(it.sight().waiving().levels()).extracting(l -> l.number()).containsExactly(2);
        String process = it.instance();

        Waiver waiver = it.asked();

        assertThat(it.sight().offers()).isEmpty();
        assertThat(it.sight().waiving().asked().id()).isEqualTo(waiver.id());
        assertThat(office.taskOf(it.process(waiver)).getAssignee()).isEqualTo(it.approver());
        assertThat(done(office.signing.look(it.approver(), it.signingTask(waiver)))
                        .level()
                        .number())
                .isEqualTo(3);
        Receipt own = done(it.sign(waiver));
        assertThat(own.level().number()).isEqualTo(3);
        assertThat(it.sight().waiving().standing().id()).isEqualTo(waiver.id());
        assertThat(it.sight().offers()).isNotEmpty();

        Receipt receipt = done(office.sign(it.signer(), it.task(), "click", null));

        assertThat(receipt.level().number()).isEqualTo(2);
        JsonNode record = record(office, it.signer(), receipt);
        assertThat(record.at("/request/requiredLevel").asInt()).isEqualTo(3);
        assertThat(record.at("/achievedLevel").asInt()).isEqualTo(2);
        JsonNode told = record.at("/assessment/waiver");
        assertThat(told.path("record").asText()).isEqualTo(own.record());
        assertThat(told.path("by").asText()).isEqualTo(it.approver());
        assertThat(told.path("reason").asText()).isEqualTo(Waived.REASON);
        assertThat(told.path("from").asInt()).isEqualTo(3);
        assertThat(told.path("to").asInt()).isEqualTo(2);
        assertThat(record(office, it.approver(), own).at("/authority/kind").asText())
                .isEqualTo("waiver");
        assertThat(it.uses(waiver)).hasSize(1).first().asString().contains(receipt.record());
        assertThat(office.bean(SignatureRequests.class).verify(process, List.of("Sign")))
                .isEmpty();
        assertThat(entries(office, waiver)).containsExactly("waiver-asked", "waiver-used");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenItCannotBeAskedFor_thenNothingIsStarted(Kind kind) {
        Office office = Offices.on(kind);
        Waived it = Waived.in(office);
        Waived.delegate(office, it.signer(), 1, Delegation.Status.ACTIVE, it.signer());
        Waived.delegate(office, "employee", 1, Delegation.Status.ACTIVE, "waiving employee");
        long before = count(office);

        refuses(it, it.wish(it.signer(), 2, Waived.REASON), Reason.WAIVER_PERSON);
        refuses(it, it.wish("employee", 2, Waived.REASON), Reason.WAIVER_PERSON);
        refuses(it, it.wish("stranger", 2, Waived.REASON), Reason.WAIVER_PERSON);
        refuses(it, it.wish(it.approver(), 1, Waived.REASON), Reason.WAIVER_LEVEL);
        refuses(it, it.wish(it.approver(), 3, Waived.REASON), Reason.WAIVER_LEVEL);
        refuses(it, it.wish(it.approver(), 0, Waived.REASON), Reason.WAIVER_LEVEL);
        refuses(it, it.wish(it.approver(), 2, "  too short "), Reason.WAIVER_REASON);
        refuses(it, it.wish(it.approver(), 2, null), Reason.WAIVER_REASON);
        refuses(it, it.wish(it.approver(), 2, "x".repeat(2001)), Reason.WAIVER_REASON);
        WaiverWish other = new WaiverWish(it.task(), "d".repeat(64), it.approver(), 2, Waived.REASON);
        refuses(it, other, Reason.CONTENT_CHANGED);
        assertRefused(office, Reason.NOT_YOURS, () -> office.signing.askWaiver(it.approver(), it.wish()));
        Waived own = it.another(Map.of("what", "A desk", "claimant", it.approver()));
        refuses(own, own.wish(), Reason.WAIVER_PERSON);
        assertThat(own.sight().waiving().people()).doesNotContain(it.approver());
        assertThat(count(office)).isEqualTo(before);

        it.asked();
        refuses(it, it.wish(), Reason.WAIVER_ASKED);
    }

    @Test
    void whenTheLawMayHaveSetLevel4_thenNothingOfItIsWaived() {
        Office office = Offices.on(Kind.H2_FILE);
        Waived it = Waived.in(office, "4");

        assertThat(it.sight().waiving()).isNull();
        refuses(it, it.wish(it.approver(), 3, Waived.REASON), Reason.WAIVER_NOT_POSSIBLE);
    }

    @Test
    void whenItIsAWaiverItself_thenItIsNotWaived() {
        Office office = Offices.on(Kind.H2_FILE);
        Waived it = Waived.in(office);
        String own = it.signingTask(it.asked());
        String digest = office.intent(it.approver(), own, "click").contentDigest();

        assertThat(done(office.signing.look(it.approver(), own)).waiving()).isNull();
        assertRefused(
                office,
                Reason.WAIVER_NOT_POSSIBLE,
                () -> office.signing.askWaiver(
                        it.approver(), new WaiverWish(own, digest, "director", 2, Waived.REASON)));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenItNoLongerHolds_thenTheNamedPersonCannotSignIt(Kind kind) {
        Office office = Offices.on(kind);
        Waived it = Waived.in(office);
        Waiver waiver = it.asked();
        String own = it.signingTask(waiver);
        String variables = it.process(waiver);

        for (Map.Entry<String, Object> forged : Map.<String, Object>of(
                        "toLevel", 1, "fromLevel", 2, "signer", "stranger", "waivedRequest", "x")
                .entrySet()) {
            Object before = office.engine.getRuntimeService().getVariable(variables, forged.getKey());
            office.engine.getRuntimeService().setVariable(variables, forged.getKey(), forged.getValue());
            assertThat(refused(office.signing.look(it.approver(), own)).reason())
                    .as(forged.toString())
                    .isEqualTo(Reason.WAIVER_VOID);
            office.engine.getRuntimeService().setVariable(variables, forged.getKey(), before);
        }

        office.engine.getRuntimeService().setVariable(it.instance(), "what", "A house");
        assertRefused(office, Reason.WAIVER_VOID, () -> begin(it, own));
        office.engine.getRuntimeService().setVariable(it.instance(), "what", 12.5);
        assertRefused(office, Reason.WAIVER_VOID, () -> begin(it, own));
        office.engine.getRuntimeService().setVariable(it.instance(), "what", "A desk");

        Waived.delegate(office, "anna", 1, Delegation.Status.ACTIVE, "waiving anna");
        office.engine.getTaskService().setAssignee(own, "anna");
        assertThat(refused(office.signing.look("anna", own)).reason()).isEqualTo(Reason.WAIVER_PERSON);
        office.engine.getTaskService().setAssignee(own, it.approver());

        it.endDelegation();
        assertThat(refused(office.signing.look(it.approver(), own)).reason()).isEqualTo(Reason.AUTHORITY_MISSING);
        Waived.delegate(office, it.approver(), 3, Delegation.Status.ACTIVE, it.approver());

        expire(office, waiver);
        assertRefused(office, Reason.WAIVER_VOID, () -> begin(it, own));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheDelegationEndsWhileItIsSigned_thenItIsNotSigned(Kind kind) {
        Office office = Offices.on(kind);
        Waived it = Waived.in(office);
        Waiver waiver = it.asked();
        SigningAct act = LevelThreeIT.act(office, it.approver(), it.signingTask(waiver), Map.of());

        it.endDelegation();

        assertRefused(office, Reason.AUTHORITY_MISSING, () -> office.signing.sign(it.approver(), act));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenItIsForSomethingElse_thenItOpensNothing(Kind kind) {
        Office office = Offices.on(kind);
        Waived it = Waived.in(office);
        Waiver waiver = it.granted();
        assertThat(it.sight().offers()).isNotEmpty();

        assertThat(it.another(Map.of("what", "A desk")).sight().offers())
                .as("other task")
                .isEmpty();
        office.engine.getRuntimeService().setVariable(it.instance(), "what", "A house");
        assertThat(it.sight().offers()).as("other content").isEmpty();
        office.engine.getRuntimeService().setVariable(it.instance(), "what", "A desk");
        String other = LevelThreeIT.newcomer(office);
        office.engine.getTaskService().setAssignee(it.task(), other);
        assertThat(done(office.signing.look(other, it.task())).offers())
                .as("other person")
                .isEmpty();
        office.engine.getTaskService().setAssignee(it.task(), it.signer());
        assertThat(it.sight().offers()).isNotEmpty();

        SigningAct ready = office.ready(it.signer(), it.task(), "click", null);
        expire(office, waiver);
        assertRefused(office, Reason.TOKEN_NEEDED, () -> office.signing.sign(it.signer(), ready));
        assertThat(it.sight().offers()).as("over").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenItIsDeclined_thenItOpensNothingAndMayBeAskedForAgain(Kind kind) {
        Office office = Offices.on(kind);
        Waived it = Waived.in(office);
        Waiver waiver = it.asked();
        String own = it.signingTask(waiver);

        done(office.signing.decline(it.approver(), office.intent(it.approver(), own, ""), "Buy a new one today"));

        assertThat(it.sight().offers()).isEmpty();
        assertThat(it.sight().waiving().levels()).isNotEmpty();
        it.asked();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenItsTimeIsUpOrItIsTakenBack_thenItOpensNothing(Kind kind) {
        Office office = Offices.on(kind);
        Waived it = Waived.in(office);
        String expired = it.process(it.asked());
        var jobs = office.engine.getManagementService();
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(expired)
                .timers()
                .singleResult()
                .getId());

        assertThat(Traces.statuses(office, expired)).containsExactly("EXPIRED");
        assertThat(it.sight().offers()).isEmpty();

        String takenBack = it.process(it.asked());
        done(office.signing.withdraw(it.signer(), Traces.openRequest(office, takenBack), "Found my phone"));

        assertThat(Traces.statuses(office, takenBack)).containsExactly("WITHDRAWN");
        assertThat(it.sight().offers()).isEmpty();
        assertThat(it.sight().waiving().asked()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheProcessIsStartedByHand_thenItGivesNothing(Kind kind) {
        Office office = Offices.on(kind);
        Waived it = Waived.in(office);
        Waiver waiver = it.asked();
        Map<String, Object> variables = office.engine.getRuntimeService().getVariables(it.process(waiver));

        assertThatThrownBy(() -> office.start(it.signer(), WaiverProcess.KEY, variables))
                .isInstanceOf(AuthorizationException.class)
                .hasMessageContaining("Nothing was started");
        assertThatThrownBy(() -> office.engine
                        .getRuntimeService()
                        .startProcessInstanceByKey(WaiverProcess.KEY, waiver.id(), variables))
                .isInstanceOf(AuthorizationException.class);

        String second = office.engine
                .getRuntimeService()
                .createProcessInstanceByKey(WaiverProcess.KEY)
                .businessKey(waiver.id())
                .startBeforeActivity("SignWaiver")
                .setVariables(variables)
                .execute(true, true)
                .getId();
        assertThat(refused(office.signing.look(it.approver(), office.task(second)))
                        .reason())
                .isEqualTo(Reason.WAIVER_VOID);
    }

    @Test
    void whenSeveralAreSignedAtOnce_thenNoneByAWaiver() {
        Waived it = Waived.in(Offices.on(Kind.H2_FILE));
        it.granted();
        SigningSet set = new SigningSet(
                "click",
                List.of(new SigningSet.Shown(it.task(), it.sight().content().digest())));

        SetOpening opening = done(it.office().bean(SetSigning.class).begin(it.signer(), set, List.of()));

        assertThat(((SetOpening.NotReady) opening).refusals().get(it.task()).reason())
                .isEqualTo(Reason.SET_LEVEL);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTwoSignByItAtTheSameInstant_thenItIsUsedOnce(Kind kind) throws Exception {
        Office office = Offices.on(kind);
        for (int round = 1; round <= 3; round++) {
            Waived it = Waived.in(office);
            Waiver waiver = it.granted();
            SigningAct one = office.ready(it.signer(), it.task(), "click", null);
            SigningAct other = office.ready(it.signer(), it.task(), "click", null);

            assertThat(atOnce(List.of(
                            () -> office.signing.sign(it.signer(), one),
                            () -> office.signing.sign(it.signer(), other))))
                    .as("round %d", round)
                    .containsExactlyInAnyOrder("signed", "already-answered");
            assertThat(it.uses(waiver)).hasSize(1);
            assertThat(office.bean(WaiverStore.class).use(waiver.id(), "another", waiver.askedAt()))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenItIsUsedBetweenTwoLooksOfAnotherWindow_thenThatOneHearsThatTheTaskIsAnswered(Kind kind) {
        Office office = Offices.on(kind);
        Waived it = Waived.in(office);
        it.granted();
        SigningAct first = office.ready(it.signer(), it.task(), "click", null);
        Cases overtaken = overtaken(
                office,
                () -> CompletableFuture.supplyAsync(() -> done(office.signing.sign(it.signer(), first)))
                        .join());

        Result<Case> late = new TransactionTemplate(office.bean(PlatformTransactionManager.class))
                .execute(status -> overtaken.find(it.signer(), it.task()));

        assertThat(refused(late).reason()).isEqualTo(Reason.ALREADY_ANSWERED);
    }

    /** Where that happens after the request was read and before its waivers are. */
    private static Cases overtaken(Office office, Runnable event) {
        WaiverStore store = office.bean(WaiverStore.class);
        WaiverStore late = (WaiverStore) Proxy.newProxyInstance(
                WaiverStore.class.getClassLoader(), new Class<?>[] {WaiverStore.class}, (proxy, method, arguments) -> {
                    event.run();
                    return method.invoke(store, arguments);
                });
        RequestStore requests = office.bean(RequestStore.class);
        return new Cases(
                office.bean(SigningTasks.class),
                requests,
                office.bean(SignatureRequests.class),
                new Waivers(late, requests, office.bean(Endings.Evidence.class), office.bean(WaiverSettings.class)));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenItIsMadeInTheDatabaseAlone_thenItOpensNothing(Kind kind) {
        Office office = Offices.on(kind);
        Waived it = Waived.in(office);
        Waiver signed = it.granted();
        Waived other = it.another(Map.of("what", "A desk"));
        String request = Traces.openRequest(office, other.instance());

        office.jdbc.update("UPDATE PARAPH_WAIVER SET REQUEST_ID = ? WHERE ID = ?", request, signed.id());

        assertThat(other.sight().offers()).isEmpty();
        assertThat(it.sight().offers()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenOneReachesTheLevelAfterAll_thenTheWaiverIsNotUsed(Kind kind) throws Exception {
        Office office = Offices.on(kind);
        Waived it = Waived.in(office);
        Waiver waiver = it.granted();
        var app = LevelThreeIT.enrolled(office, it.signer());
        SigningAct both = LevelThreeIT.act(
                office,
                it.signer(),
                it.task(),
                Map.of(
                        org.paraph.assurance.TokenType.MEMORIZED_SECRET,
                        org.paraph.Accounts.password(it.signer()),
                        org.paraph.assurance.TokenType.SINGLE_FACTOR_OTP_DEVICE,
                        app.code(1)));

        Receipt receipt = done(office.signing.sign(it.signer(), both));

        assertThat(receipt.level().number()).isEqualTo(3);
        assertThat(record(office, it.signer(), receipt).at("/assessment/waiver").isMissingNode())
                .isTrue();
        assertThat(it.uses(waiver)).isEmpty();
    }

    private static Result<?> begin(Waived it, String own) {
        return it.office().signing.begin(it.approver(), new Intent(own, "click", digest(it.office(), own)));
    }

    private static String digest(Office office, String task) {
        return office.jdbc.queryForObject(
                "SELECT CONTENT_DIGEST FROM PARAPH_REQUEST WHERE TASK_ID = ?", String.class, task);
    }

    private static void refuses(Waived it, WaiverWish wish, Reason reason) {
        assertRefused(it.office(), reason, () -> it.office().signing.askWaiver(it.signer(), wish));
    }

    private static void expire(Office office, Waiver waiver) {
        office.jdbc.update("UPDATE PARAPH_WAIVER SET VALID_UNTIL = ASKED_AT WHERE ID = ?", waiver.id());
    }

    private static long count(Office office) {
        return office.jdbc.queryForObject("SELECT COUNT(*) FROM PARAPH_WAIVER", Long.class);
    }

    private static List<String> entries(Office office, Waiver waiver) {
        return office.jdbc.queryForList(
                "SELECT TYPE FROM PARAPH_JOURNAL WHERE TYPE LIKE 'waiver-%' AND SUBJECT = ? ORDER BY POSITION",
                String.class, waiver.request());
    }

    private static JsonNode record(Office office, String person, Receipt receipt) throws Exception {
        return new ObjectMapper()
                .readTree(office.signing
                        .record(person, receipt.record(), false)
                        .orElseThrow()
                        .json());
    }

    private static List<String> atOnce(List<Callable<Result<Receipt>>> signatures) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(signatures.size());
        try {
            List<String> results = new java.util.ArrayList<>();
            for (var signed : people.invokeAll(signatures)) {
                results.add(signed.get()
                        .fold(receipt -> "signed", refusal -> refusal.reason().key()));
            }
            return results;
        } finally {
            people.shutdownNow();
        }
    }
}
