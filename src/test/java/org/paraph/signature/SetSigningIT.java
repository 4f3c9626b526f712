package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paraph.OneTask.property;
import static org.paraph.signature.Office.done;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.Accounts;
import org.paraph.Databases.Kind;
import org.paraph.assurance.TokenType;
import org.paraph.content.Digests;
import org.paraph.evidence.JournalVerdict;
import org.paraph.evidence.TransactionRecord;

/** Several tasks, one authentication: one record each, and what befalls one is its own matter. */
class SetSigningIT {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenSeveralAreSigned_thenEachHasARecordThatNamesTheSetAndItsPlaceInIt(Kind kind) {
        Office office = Offices.on(kind);
        SetSigning signing = office.bean(SetSigning.class);
        SetDesk manager = new SetDesk(office, signing, "manager");
        List<String> instances = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            instances.add(office.leaveToApprove());
        }
        SigningSet set =
                manager.shown("typed", instances.stream().map(office::task).toList());
        String challenge = manager.begun(set);
        SetAct act = new SetAct(
                set,
                challenge,
                Statements.VERSION,
                Locale.CANADA_FRENCH,
                "Zoë The manager",
                Map.of(TokenType.MEMORIZED_SECRET, Accounts.password("manager")));

        List<SetItem> items = done(signing.sign("manager", act));

        assertThat(SetDesk.results(items)).containsExactly("signed", "signed", "signed");
        List<String> members = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Receipt receipt = done(items.get(i).result());
            TransactionRecord record =
                    office.signing.record("manager", receipt.record(), false).orElseThrow();
            JsonNode json = RecordJson.of(record);
            JsonNode given = json.at("/authentication/set");
            assertThat(json.at("/authentication/challenge").asText()).isEqualTo(challenge);
            assertThat(given.path("position").asInt()).isEqualTo(i + 1);
            assertThat(given.path("size").asInt()).isEqualTo(3);
            members.add(byHand(json));
            assertThat(given.at("/members/" + i).asText()).isEqualTo(members.get(i));
            assertThat(json.at("/signature/mark").asText()).isEqualTo("Zoë The manager");
            assertThat(json.at("/statement/language").asText()).isEqualTo("fr");
            assertThat(json.at("/authority/instrument").asText()).isEqualTo("line-of-management");
            assertThat(SetCheck.fits(json)).isTrue();
        }
        assertThat(RecordJson.of(office.signing
                                .record("manager", done(items.get(0).result()).record(), false)
                                .orElseThrow())
                        .at("/authentication/set/digest")
                        .asText())
                .isEqualTo(Digests.sha256(
                        "{\"format\":\"org.paraph.set/1\",\"members\":[\"" + String.join("\",\"", members) + "\"]}"));
        instances.forEach(instance -> Traces.runVerification(office, instance));
        assertThat(office.journal.check()).isInstanceOf(JournalVerdict.Intact.class);
    }

    /** As a stranger would do it, with text and SHA-256 alone. */
    private static String byHand(JsonNode record) {
        return Digests.sha256(
                "{\"contentDigest\":\"" + record.at("/content/digest").asText() + "\",\"method\":\""
                        + record.at("/signature/method").asText() + "\",\"purpose\":\""
                        + record.path("purpose").asText() + "\",\"request\":\""
                        + record.path("requestId").asText() + "\"}");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenSomeCannotBeSignedAnyMore_thenTheOthersAre(Kind kind) {
        Office office = Offices.on(kind);
        SetDesk desk = SetDesk.of(office);
        List<String> tasks = desk.tasks(1, "kept", "answered", "changed", "suspended", "released", "last");
        SetAct act = desk.ready(tasks);
        done(office.sign(desk.person(), tasks.get(1), "click", null));
        office.engine.getRuntimeService().setVariable(instance(office, tasks.get(2)), "what", "more");
        office.engine.getRuntimeService().suspendProcessInstanceById(instance(office, tasks.get(3)));
        office.engine.getTaskService().setAssignee(tasks.get(4), null);
        office.engine.getTaskService().addCandidateUser(tasks.get(4), desk.person());

        assertThat(desk.results(act))
                .containsExactly("signed", "already-answered", "content-changed", "suspended", "not-claimed", "signed");

        assertThat(desk.records()).isEqualTo(3);
        assertThat(office.engine
                        .getTaskService()
                        .createTaskQuery()
                        .taskId(tasks.get(2))
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheProcessBehindOneFails_thenTheOthersAreSigned(Kind kind) {
        Office office = Offices.on(kind);
        SetDesk desk = SetDesk.of(office);
        String process = "stuck-" + desk.person();
        Strike.deploy(office, process, agreement("1"), what -> {
            if (what.equals("bad")) {
                throw new IllegalStateException("behind the task");
            }
        });
        List<String> tasks = struck(desk, process, "good", "bad", "fine");

        assertThat(desk.results(desk.ready(tasks))).containsExactly("signed", "process-stuck", "signed");
    }

    /** What a kill leaves behind: the first is committed, the second is not, the third was never reached. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheNodeDiesBetweenTwoOfThem_thenTheRepeatedCallTellsAndSignsNothing(Kind kind) {
        Office office = Offices.on(kind);
        SetDesk desk = SetDesk.of(office);
        String process = "dies-" + desk.person();
        List<String> alive = new ArrayList<>();
        Strike.deploy(office, process, agreement("1"), what -> {
            if (what.equals("second") && alive.isEmpty()) {
                throw new NodeIsDead();
            }
        });
        List<String> tasks = struck(desk, process, "first", "second", "third");
        SetAct act = desk.ready(tasks);
        assertThatThrownBy(() -> desk.sign(act)).isInstanceOf(NodeIsDead.class);
        alive.add("again");

        List<SetItem> told = done(desk.sign(act));
        List<SetItem> toldAgain = done(desk.sign(desk.act(act.set(), act.challenge(), Map.of())));

        assertThat(SetDesk.results(told)).containsExactly("signed", "set-interrupted", "set-interrupted");
        assertThat(toldAgain).isEqualTo(told);
        assertThat(office.signing.record(
                        desk.person(), done(told.get(0).result()).record(), false))
                .isPresent();
        assertThat(desk.records()).isEqualTo(1);
        assertThat(desk.results(desk.ready(tasks.subList(1, 3)))).containsExactly("signed", "signed");
    }

    private static final class NodeIsDead extends Error {
        private static final long serialVersionUID = 1L;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenItIsSentAgain_thenTheSameReceiptsComeBack(Kind kind) {
        SetDesk desk = SetDesk.of(Offices.on(kind));
        SetAct act = desk.ready(desk.tasks(1, "a", "b"));
        List<SetItem> first = done(desk.sign(act));

        assertThat(done(desk.sign(act))).isEqualTo(first);
        assertThat(desk.records()).isEqualTo(2);
    }

    private static List<String> struck(SetDesk desk, String process, String... what) {
        List<String> tasks = new ArrayList<>();
        for (String it : what) {
            tasks.add(desk.started(process, Map.of("what", it, "who", desk.person())));
        }
        return tasks;
    }

    static String agreement(String level) {
        return property("purpose", "agreement") + property("assurance", level) + property("content", "what");
    }

    private static String instance(Office office, String task) {
        return office.engine
                .getTaskService()
                .createTaskQuery()
                .taskId(task)
                .singleResult()
                .getProcessInstanceId();
    }
}
