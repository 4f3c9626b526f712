package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.OneTask.assignee;
import static org.paraph.OneTask.property;
import static org.paraph.signature.Office.done;
import static org.paraph.signature.Office.refused;
import static org.paraph.signature.Refusals.assertRefused;
import static org.paraph.signature.SetSigningIT.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.Accounts;
import org.paraph.Databases.Kind;
import org.paraph.assurance.TokenType;
import org.paraph.signature.Refusal.Reason;
import org.paraph.signature.SigningSet.Shown;

/** What cannot be signed together, or not with this answer: nothing of the set is signed. */
class SetRefusalsIT {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenOneCannotBeSignedNow_thenItIsNamedAndNoChallengeIsIssued(Kind kind) {
        Office office = Offices.on(kind);
        SetDesk desk = SetDesk.of(office);
        String fine = desk.task(1, "fine");
        String foreign = SetDesk.of(office).task(1, "foreign");
        String changed = desk.task(1, "before");
        String top = desk.task(4, "top");
        String three = desk.task(3, "three");
        String open = candidate(desk);
        SigningSet shown = desk.shown("click", List.of(fine, changed, top, three, open));
        office.engine
                .getRuntimeService()
                .setVariable(
                        office.engine
                                .getTaskService()
                                .createTaskQuery()
                                .taskId(changed)
                                .singleResult()
                                .getProcessInstanceId(),
                        "what",
                        "after");
        List<Shown> all = new ArrayList<>(shown.tasks());
        all.add(new Shown(foreign, "d".repeat(64)));
        long challenges = challenges(office);

        SetOpening opening = desk.open(new SigningSet("click", all));

        assertThat(((SetOpening.NotReady) opening).refusals())
                .hasSize(5)
                .hasEntrySatisfying(foreign, it -> assertThat(it.reason()).isEqualTo(Reason.NOT_YOURS))
                .hasEntrySatisfying(changed, it -> assertThat(it.reason()).isEqualTo(Reason.CONTENT_CHANGED))
                .hasEntrySatisfying(top, it -> assertThat(it.reason()).isEqualTo(Reason.SET_LEVEL))
                .hasEntrySatisfying(three, it -> assertThat(it.reason()).isEqualTo(Reason.TOKEN_NEEDED))
                .hasEntrySatisfying(open, it -> assertThat(it.reason()).isEqualTo(Reason.NOT_CLAIMED));
        assertThat(challenges(office)).isEqualTo(challenges);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheRulesOfOneForbidIt_thenItIsNamed(Kind kind) {
        Office office = Offices.on(kind);
        SetDesk employee = new SetDesk(office, office.bean(SetSigning.class), "employee");
        String instance = office.leaveToApprove();
        String task = office.task(instance);
        String digest = office.intent("manager", task, "click").contentDigest();
        office.engine.getTaskService().setAssignee(task, "employee");

        SetOpening opening = employee.open(new SigningSet("click", List.of(new Shown(task, digest))));

        assertThat(((SetOpening.NotReady) opening).refusals())
                .hasEntrySatisfying(task, it -> assertThat(it.reason()).isEqualTo(Reason.FOUR_EYES));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheSetIsNone_thenNothingBegins(Kind kind) {
        Office office = Offices.on(kind);
        SetDesk desk = SetDesk.of(office);
        SigningSet mixed = desk.shown("click", List.of(desk.task(1, "one"), desk.task(2, "two")));
        SigningSet twice = new SigningSet(
                "click", List.of(mixed.tasks().get(0), mixed.tasks().get(0)));
        SigningSet unknown = new SigningSet("click", List.of(new Shown("nothing", "d".repeat(64))));

        assertRefused(office, Reason.SET_MIXED, () -> desk.signing().begin(desk.person(), mixed, List.of()));
        assertRefused(office, Reason.SET_REPEATS, () -> desk.signing().begin(desk.person(), twice, List.of()));
        assertRefused(office, Reason.SET_REPEATS, () -> desk.sign(desk.act(twice, "c")));
        assertRefused(
                office,
                Reason.SET_EMPTY,
                () -> desk.signing().begin(desk.person(), new SigningSet("click", List.of()), List.of()));
        assertRefused(
                office,
                Reason.SET_METHOD,
                () -> desk.signing()
                        .begin(
                                desk.person(),
                                new SigningSet("drawn", twice.tasks().subList(0, 1)),
                                List.of()));
        assertRefused(office, Reason.TASK_UNKNOWN, () -> desk.sign(desk.act(unknown, "c")));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheChallengeWasIssuedForSomethingElse_thenNothingIsSigned(Kind kind) {
        Office office = Offices.on(kind);
        SetDesk desk = SetDesk.of(office);
        List<String> tasks = desk.tasks(1, "a", "b", "c");
        SigningSet ab = desk.shown("click", tasks.subList(0, 2));
        SigningSet abc = desk.shown("click", tasks);
        SigningSet a = desk.shown("click", tasks.subList(0, 1));
        SigningSet ba =
                new SigningSet("click", List.of(ab.tasks().get(1), ab.tasks().get(0)));
        SigningSet other = new SigningSet("click", List.of(ab.tasks().get(0), new Shown(tasks.get(1), "d".repeat(64))));

        for (SigningSet instead : List.of(a, abc, ba, other)) {
            SetAct act = desk.act(instead, desk.begun(ab));
            assertRefused(office, Reason.CHALLENGE_UNKNOWN, () -> desk.sign(act));
        }
        SetAct typed = new SetAct(
                new SigningSet("typed", ab.tasks()),
                desk.begun(ab),
                Statements.VERSION,
                Locale.CANADA,
                "Name",
                desk.act(ab, "").answers());
        assertRefused(office, Reason.CHALLENGE_UNKNOWN, () -> desk.sign(typed));

        Intent alone = office.intent(desk.person(), tasks.get(0), "click");
        String ofTheSet = desk.begun(a);
        assertRefused(
                office,
                Reason.CHALLENGE_UNKNOWN,
                () -> office.signing.sign(
                        desk.person(), Office.act(alone, ofTheSet, null, Accounts.password(desk.person()))));
        String ofTheTask = done(office.signing.begin(desk.person(), alone)).id();
        assertRefused(office, Reason.CHALLENGE_UNKNOWN, () -> desk.sign(desk.act(a, ofTheTask)));

        SetAct late = desk.act(ab, desk.begun(ab));
        office.jdbc.update("UPDATE PARAPH_CHALLENGE SET EXPIRES_AT = ISSUED_AT WHERE ID = ?", late.challenge());
        assertRefused(office, Reason.CHALLENGE_EXPIRED, () -> desk.sign(late));
        assertThat(desk.records()).isZero();
    }

    /** Who holds somebody else's challenge, and even the password to it, signs nothing with it. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheChallengeIsSomebodyElses_thenNothingIsSigned(Kind kind) {
        Office office = Offices.on(kind);
        SetDesk desk = SetDesk.of(office);
        SetDesk other = SetDesk.of(office);
        SigningSet set = desk.shown("click", desk.tasks(1, "a", "b"));
        String challenge = desk.begun(set);

        assertRefused(office, Reason.CHALLENGE_UNKNOWN, () -> other.sign(other.act(set, challenge)));

        SetAct signed = desk.ready(desk.tasks(1, "c"));
        desk.results(signed);
        assertRefused(office, Reason.CHALLENGE_UNKNOWN, () -> other.sign(other.act(signed.set(), signed.challenge())));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheAnswerIsNotRight_thenNoneIsSignedAndItCountsOnce(Kind kind) {
        Office office = Offices.on(kind);
        SetDesk desk = SetDesk.of(office);
        SetAct right = desk.ready(desk.tasks(1, "a", "b", "c"));
        SetAct missing = desk.act(right.set(), right.challenge(), Map.of());
        SetAct wrong = desk.act(right.set(), right.challenge(), Map.of(TokenType.MEMORIZED_SECRET, "guessed"));

        assertRefused(office, Reason.ANSWER_MISSING, () -> desk.sign(missing));
        assertRefused(office, Reason.STATEMENT_CHANGED, () -> desk.sign(older(right)));
        assertRefused(office, Reason.ANSWER_WRONG, () -> desk.sign(wrong));
        assertThat(office.jdbc.queryForObject(
                        "SELECT COUNT(*) FROM PARAPH_FAILURE WHERE PERSON = ?", Long.class, desk.person()))
                .isEqualTo(1);
        assertRefused(office, Reason.CHALLENGE_UNKNOWN, () -> desk.sign(right));
        assertThat(desk.records()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheTokenIsTooWeak_thenNoneIsSigned(Kind kind) {
        Office office = Offices.on(kind);
        SetDesk desk = SetDesk.of(office);
        SetTokens.enrol(desk);
        SetAct act = desk.ready(desk.tasks(3, "a", "b"));

        assertThat(desk.results(act)).containsExactly("level-too-low", "level-too-low");
    }

    /** The code was right for both; between them its token was reported lost, though another would do as well. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheTokenIsLostMeanwhile_thenTheRestIsNotSigned(Kind kind) {
        Office office = Offices.on(kind);
        SetDesk desk = SetDesk.of(office);
        SetTokens.Held held = SetTokens.enrol(desk);
        String process = "lost-" + desk.person();
        Strike.deploy(office, process, agreement("3"), what -> {
            if (what.equals("first")) {
                held.copy(office.jdbc);
                held.suspend();
            }
        });
        SigningSet set = desk.shown(
                "click",
                Stream.of("first", "second")
                        .map(what -> desk.started(process, Map.of("what", what, "who", desk.person())))
                        .toList());

        assertThat(desk.results(desk.act(set, desk.begun(set), held.answers())))
                .containsExactly("signed", "token-unavailable");
    }

    /** Each alone lies within the limit, both together do not. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void whenTheyAddUpBeyondTheLimit_thenThoseBeyondItAreNotSigned(Kind kind) {
        Office office = Offices.on(kind);
        SetDesk desk = SetDesk.of(office);
        String process = "adds-" + desk.person();
        office.deploy(
                process,
                assignee(desk.person()),
                property("assurance", "1")
                        + property("content", "value, currency, contract")
                        + property("authority", "contract"),
                "");
        DelegatedAuthorityIT.delegateContracts(office, desk.person(), 10_000);
        SetAct act = desk.ready(Stream.of("60.00", "60.00", "30.00")
                .map(value -> desk.started(
                        process, Map.of("value", value, "currency", "CAD", "contract", "K-" + desk.person())))
                .toList());

        List<SetItem> items = done(desk.sign(act));

        assertThat(SetDesk.results(items)).containsExactly("signed", "authority-missing", "signed");
        assertThat(refused(items.get(1).result()).missing().check()).isEqualTo("split");
    }

    private static SetAct older(SetAct it) {
        return new SetAct(it.set(), it.challenge(), "0", it.language(), it.mark(), it.answers());
    }

    private static String candidate(SetDesk desk) {
        String process = "open-" + desk.person();
        desk.office()
                .deploy(
                        process,
                        "camunda:candidateUsers=\"" + desk.person() + "\"",
                        property("assurance", "1") + property("content", "what"),
                        "");
        return desk.started(process, Map.of("what", "open"));
    }

    private static long challenges(Office office) {
        return office.jdbc.queryForObject("SELECT COUNT(*) FROM PARAPH_CHALLENGE", Long.class);
    }
}
