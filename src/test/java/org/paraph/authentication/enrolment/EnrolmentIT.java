package org.paraph.authentication.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.paraph.authentication.enrolment.TokenHolder.MAX;
import static org.paraph.authentication.enrolment.TokenHolder.OTP;
import static org.paraph.authentication.enrolment.TokenHolder.PASSWORD;
import static org.paraph.authentication.enrolment.TokenHolder.SHEET;
import static org.paraph.authentication.enrolment.TokenHolder.answered;
import static org.paraph.authentication.enrolment.TokenHolder.done;
import static org.paraph.authentication.enrolment.TokenHolder.key;
import static org.paraph.authentication.enrolment.TokenHolder.refused;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.Databases;
import org.paraph.Databases.Kind;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Authenticated;
import org.paraph.authentication.LockListener;
import org.paraph.authentication.MovableClock;
import org.paraph.authentication.enrolment.Enrolled.Reason;
import org.paraph.authentication.enrolment.Proving.Demand;
import org.paraph.authentication.enrolment.Token.State;
import org.paraph.authentication.enrolment.TokenAdministration.Actor;
import org.paraph.authentication.enrolment.TokenEvent.What;

/** A token's life, from the wish to the end of it, on both databases. */
class EnrolmentIT {

    private static final String KEY = key("k1", 1);
    private static final TokenType DEVICE = TokenType.MULTI_FACTOR_OTP_DEVICE;
    private static final Actor ADMIN = new Actor("admin", true);
    private static final Map<TokenType, String> KNOWN = Map.of(PASSWORD, "right");

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final List<AutoCloseable> open = new ArrayList<>();
    private Databases.Database database;

    private TokenHolder holder(String... keys) {
        HikariDataSource pool = database.dataSource();
        TokenHolder holder = new TokenHolder(pool, clock, keys);
        open.add(0, pool);
        open.add(0, holder);
        return holder;
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable it : open) {
            it.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenAnAppIsConfirmedByItsFirstCode_thenItCountsWithThePasswordForLevel3(Kind kind) {
        database = kind.fresh(folder);
        TokenHolder max = holder(KEY);
        Enrolment.Begun begun = done(max.begin(OTP, "  My phone ", KNOWN));
        Disclosure.Seed seed = (Disclosure.Seed) begun.shown();
        App app = new App(begun.token().id(), seed.text(), clock);

        assertThat(seed.uri())
                .isEqualTo("otpauth://totp/Paraph:max?secret=" + seed.text().replace(" ", "")
                        + "&issuer=Paraph&algorithm=SHA1&digits=6&period=30");
        assertThat(seed.picture()).startsWith("<svg ").endsWith("</svg>");
        assertThat(max.ways(AssuranceLevel.LEVEL_3)).isEmpty();
        assertThat(refused(max.enrolment.confirm(MAX, app.id(), app.code(5)))).isEqualTo(Reason.ANSWER_WRONG);
        Token confirmed = done(max.enrolment.confirm(MAX, app.id(), app.code()));

        assertThat(confirmed).returns(State.ACTIVE, Token::state).returns("My phone", Token::name);
        assertThat(max.ways(AssuranceLevel.LEVEL_3)).containsExactly(List.of(PASSWORD, OTP));
        assertThat(max.ways(AssuranceLevel.LEVEL_2)).containsExactly(List.of(PASSWORD), List.of(OTP));
        clock.forward(Duration.ofSeconds(30));
        assertThat(max.answer(Map.of(PASSWORD, "right", OTP, app.code())))
                .isInstanceOfSatisfying(Authenticated.Proven.class, proven -> {
                    assertThat(proven.proof().level()).isEqualTo(AssuranceLevel.LEVEL_3);
                    assertThat(proven.proof().combination()).isEqualTo("know-and-have");
                    assertThat(proven.proof().tokens().get(1).identifier()).isEqualTo(app.id());
                });
        assertThat(max.heard).extracting(TokenEvent::what).containsExactly(What.REFUSED, What.ENROLLED);
        assertThat(refused(max.enrolment.confirm(MAX, app.id(), app.code(1)))).isEqualTo(Reason.NOT_NOW);
    }

    @ParameterizedTest
    @EnumSource
    void whenACodeWasUsed_thenNeitherItNorAnOlderOneIsTakenAgain(Kind kind) {
        database = kind.fresh(folder);
        TokenHolder max = holder(KEY);
        TokenHolder otherNode = holder(KEY);
        App app = max.app(KNOWN);

        assertThat(max.answer(Map.of(OTP, app.code(-1)))).isInstanceOf(Authenticated.Failed.class);
        assertThat(max.answer(Map.of(OTP, app.code()))).isInstanceOf(Authenticated.Proven.class);
        assertThat(otherNode.answer(Map.of(OTP, app.code()))).isInstanceOf(Authenticated.Failed.class);
        assertThat(otherNode.answer(Map.of(OTP, app.code(1)))).isInstanceOf(Authenticated.Proven.class);
        assertThat(max.answer(Map.of(OTP, app.code()))).isInstanceOf(Authenticated.Failed.class);
    }

    @ParameterizedTest
    @EnumSource
    void whenAPersonHasTwoFactors_thenAnotherTokenNeedsBoth(Kind kind) {
        database = kind.fresh(folder);
        TokenHolder max = holder(KEY);
        App app = max.app(KNOWN);
        Wish wish = Wish.enrol(SHEET, "sheet");

        Demand demand = done(max.enrolment.ask(MAX, wish));
        assertThat(demand.ways()).containsExactly(List.of(PASSWORD, OTP));
        assertThat(refused(max.enrolment.begin(MAX, wish, answered(demand, KNOWN))))
                .isEqualTo(Reason.PROOF_TOO_WEAK);
        assertThat(refused(max.begin(SHEET, "sheet", Map.of(PASSWORD, "wrong", OTP, app.code()))))
                .isEqualTo(Reason.ANSWER_WRONG);
        max.sheet(Map.of(PASSWORD, "right", OTP, app.code()));

        assertThat(max.enrolment.list(MAX)).extracting(Token::type).containsExactly(OTP, SHEET);
    }

    @ParameterizedTest
    @EnumSource
    void whenAProofWasGivenForAnotherWish_thenItIsNotTaken(Kind kind) {
        database = kind.fresh(folder);
        TokenHolder max = holder(KEY);
        Demand forSheet = done(max.enrolment.ask(MAX, Wish.enrol(SHEET, "sheet")));

        assertThat(refused(max.enrolment.begin(MAX, Wish.enrol(OTP, "phone"), answered(forSheet, KNOWN))))
                .isEqualTo(Reason.CHALLENGE_UNKNOWN);
        assertThat(refused(max.enrolment.begin("erin", Wish.enrol(SHEET, "sheet"), answered(forSheet, KNOWN))))
                .isEqualTo(Reason.CHALLENGE_UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource
    void whenATokenIsReportedLost_thenItIsDeadAtOnceAndOnlyAnAdministratorOpensTheWayToANewOne(Kind kind) {
        database = kind.fresh(folder);
        TokenHolder max = holder(KEY);
        App app = max.app(KNOWN);
        var open = max.challenge();

        done(max.enrolment.suspend(MAX, app.id()));

        assertThat(max.answer(open, Map.of(OTP, app.code()))).isInstanceOf(Authenticated.Failed.class);
        assertThat(refused(max.begin(OTP, "thief's phone", KNOWN))).isEqualTo(Reason.NO_PROOF);
        assertThat(refused(max.administration.revoke(ADMIN, app.id(), " "))).isEqualTo(Reason.REASON_MISSING);
        done(max.administration.revoke(ADMIN, app.id(), "Lost on the train"));
        assertThat(refused(max.administration.resume(ADMIN, app.id(), "found"))).isEqualTo(Reason.NOT_NOW);
        assertThat(max.app(KNOWN).id()).isNotEqualTo(app.id());
        assertThat(max.heard)
                .extracting(TokenEvent::what)
                .containsExactly(
                        What.ENROLLED,
                        What.SUSPENDED,
                        What.REFUSED,
                        What.REFUSED,
                        What.REVOKED,
                        What.REFUSED,
                        What.ENROLLED);
        assertThat(max.heard.get(4))
                .returns("admin", TokenEvent::actor)
                .returns("Lost on the train", TokenEvent::reason)
                .returns(app.id(), TokenEvent::token);
    }

    @ParameterizedTest
    @EnumSource
    void whenASuspendedTokenIsResumed_thenItAnswersAgain(Kind kind) {
        database = kind.fresh(folder);
        TokenHolder max = holder(KEY);
        App app = max.app(KNOWN);

        done(max.administration.suspend(ADMIN, app.id(), "in doubt"));
        assertThat(max.answer(Map.of(OTP, app.code()))).isInstanceOf(Authenticated.Failed.class);
        done(max.administration.resume(ADMIN, app.id(), "found again"));

        assertThat(max.answer(Map.of(OTP, app.code()))).isInstanceOf(Authenticated.Proven.class);
    }

    @ParameterizedTest
    @EnumSource
    void whenAHolderRevokesAToken_thenTheProofIsAskedForAndItsSecretIsGone(Kind kind) {
        database = kind.fresh(folder);
        TokenHolder max = holder(KEY);
        App app = max.app(KNOWN);
        Demand demand = done(max.enrolment.ask(MAX, Wish.revoke(app.id())));

        assertThat(refused(max.enrolment.revoke("erin", app.id(), answered(demand, KNOWN))))
                .isEqualTo(Reason.TOKEN_UNKNOWN);
        Token ended =
                done(max.enrolment.revoke(MAX, app.id(), answered(demand, Map.of(PASSWORD, "right", OTP, app.code()))));

        assertThat(ended.state()).isEqualTo(State.REVOKED);
        assertThat(ended.life().endedAt()).isNotNull();
        assertThat(max.jdbc.queryForObject("SELECT SECRET FROM PARAPH_TOKEN", String.class))
                .isNull();
        assertThat(max.ways(AssuranceLevel.LEVEL_3)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whenAWishCannotBeGranted_thenItIsRefusedBeforeAnythingIsAsked(Kind kind) {
        database = kind.fresh(folder);
        TokenHolder max = holder(KEY);

        assertThat(refused(max.begin(OTP, " ", KNOWN))).isEqualTo(Reason.NAME_INVALID);
        assertThat(refused(max.begin(OTP, "a\u202Eb", KNOWN))).isEqualTo(Reason.NAME_INVALID);
        assertThat(refused(max.begin(OTP, "x".repeat(61), KNOWN))).isEqualTo(Reason.NAME_INVALID);
        assertThat(refused(max.begin(PASSWORD, "my password", KNOWN))).isEqualTo(Reason.TYPE_UNKNOWN);
        assertThat(refused(max.enrolment.ask(MAX, Wish.revoke("nothing")))).isEqualTo(Reason.TOKEN_UNKNOWN);
        assertThat(max.enrolment.list(MAX)).isEmpty();
        assertThat(max.enrolment.types()).containsExactly(SHEET, OTP, TokenType.MULTI_FACTOR_CRYPTOGRAPHIC_DEVICE);
    }

    @ParameterizedTest
    @EnumSource
    void whenThereIsNoKey_thenNobodyCanEnrolAndNoStatementAsksForTokens(Kind kind) {
        database = kind.fresh(folder);
        TokenHolder max = holder();

        assertThat(max.enrolment.types()).isEmpty();
        assertThat(refused(max.begin(OTP, "phone", KNOWN))).isEqualTo(Reason.NO_KEYS);
        assertThat(max.database.during(() -> max.ways(AssuranceLevel.LEVEL_3))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whenAPasswordSuffices_thenNoStatementAsksForOtherTokens(Kind kind) {
        database = kind.fresh(folder);
        TokenHolder max = holder(KEY);
        max.app(KNOWN);

        assertThat(max.database.during(() -> assertThat(max.authentication
                                .ways(MAX, AssuranceLevel.LEVEL_2)
                                .findFirst())
                        .contains(List.of(PASSWORD))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whenTheKeyIsChanged_thenTheSecretIsSealedAnewAtTheNextUse(Kind kind) {
        database = kind.fresh(folder);
        App app = holder(KEY).app(KNOWN);
        TokenHolder rotated = holder(key("k2", 2), KEY);

        assertThat(rotated.answer(Map.of(OTP, app.code()))).isInstanceOf(Authenticated.Proven.class);
        assertThat(rotated.jdbc.queryForObject("SELECT KEY_ID FROM PARAPH_TOKEN", String.class))
                .isEqualTo("k2");
        clock.forward(Duration.ofSeconds(30));
        assertThat(holder(key("k2", 2)).answer(Map.of(OTP, app.code()))).isInstanceOf(Authenticated.Proven.class);
        assertThat(holder(key("k3", 3)).ways(AssuranceLevel.LEVEL_3)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whenATokenIsNotConfirmedInTime_thenItIsTooLate(Kind kind) {
        database = kind.fresh(folder);
        TokenHolder max = holder(KEY);
        Enrolment.Begun begun = done(max.begin(OTP, "phone", KNOWN));
        clock.forward(Duration.ofMinutes(15));
        App app = new App(begun.token().id(), ((Disclosure.Seed) begun.shown()).text(), clock);

        assertThat(refused(max.enrolment.confirm(MAX, app.id(), app.code()))).isEqualTo(Reason.NOT_NOW);
        max.app(KNOWN);
        assertThat(max.enrolment.list(MAX)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whenAnAdministratorUnlocks_thenTheReasonIsToldAndTheTokenAnswers(Kind kind) {
        database = kind.fresh(folder);
        TokenHolder max = holder(KEY);
        App app = max.app(KNOWN);
        for (int i = 0; i < 5; i++) {
            max.answer(Map.of(OTP, "000000"));
        }
        assertThat(max.answer(Map.of(OTP, app.code())))
                .isInstanceOfSatisfying(
                        Authenticated.Failed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(Authenticated.Reason.TOKEN_LOCKED));

        assertThat(max.locks).containsExactly(new LockListener.Lock(MAX, OTP, now().plus(Duration.ofMinutes(5))));
        assertThat(done(max.administration.look(ADMIN, MAX)).locks())
                .containsOnlyKeys(OTP)
                .containsValue(max.locks.get(0).until());
        assertThat(refused(max.administration.unlock(ADMIN, MAX, OTP, ""))).isEqualTo(Reason.REASON_MISSING);
        done(max.administration.unlock(ADMIN, MAX, OTP, "Asked by telephone, called back"));

        assertThat(max.answer(Map.of(OTP, app.code()))).isInstanceOf(Authenticated.Proven.class);
        assertThat(max.heard.get(max.heard.size() - 1))
                .returns(What.UNLOCKED, TokenEvent::what)
                .returns(OTP, TokenEvent::type)
                .returns(MAX, TokenEvent::person);
        assertThat(refused(max.administration.unlock(ADMIN, MAX, OTP, "once more")))
                .isEqualTo(Reason.NOT_NOW);
    }

    @ParameterizedTest
    @EnumSource
    void whenALockedDeviceIsIssued_thenItsHolderAloneSetsItUpAndItSufficesForLevel3(Kind kind) {
        database = kind.fresh(folder);
        TokenHolder max = holder(KEY);
        Wish device = Wish.enrol(DEVICE, " Device 4711 ");
        assertThat(max.administration.types()).containsExactly(SHEET, DEVICE);
        assertThat(refused(max.begin(DEVICE, "my own", KNOWN))).isEqualTo(Reason.TYPE_UNKNOWN);
        assertThat(refused(max.administration.issue(ADMIN, MAX, Wish.enrol(OTP, "phone"), "asked")))
                .isEqualTo(Reason.TYPE_UNKNOWN);

        Token issued = done(max.administration.issue(ADMIN, MAX, device, "Seen locked"));

        assertThat(issued).returns("Device 4711", Token::name).returns(true, Token::isIssued);
        assertThat(max.heard.get(max.heard.size() - 1))
                .returns(What.ISSUED, TokenEvent::what)
                .returns("admin", TokenEvent::actor)
                .returns(now().plus(Duration.ofDays(14)), TokenEvent::until);
        assertThat(max.jdbc.queryForObject("SELECT SECRET FROM PARAPH_TOKEN", String.class))
                .isNull();
        assertThat(refused(max.enrolment.confirm(MAX, issued.id(), "123456"))).isEqualTo(Reason.NOT_NOW);
        assertThat(refused(max.enrolment.ask("erin", Wish.collect(issued.id()))))
                .isEqualTo(Reason.TOKEN_UNKNOWN);
        setUp(max, issued);
        App app = setUp(max, issued);
        done(max.enrolment.confirm(MAX, app.id(), app.code()));

        clock.forward(Duration.ofSeconds(30));
        assertThat(max.ways(AssuranceLevel.LEVEL_3)).containsExactly(List.of(DEVICE));
        assertThat(max.answer(Map.of(DEVICE, app.code())))
                .isInstanceOfSatisfying(
                        Authenticated.Proven.class,
                        proven -> assertThat(proven.proof().level()).isEqualTo(AssuranceLevel.LEVEL_3));
        assertThat(refused(max.enrolment.ask(MAX, Wish.collect(issued.id())))).isEqualTo(Reason.NOT_NOW);
    }

    @ParameterizedTest
    @EnumSource
    void whenASheetIsIssued_thenItWaitsFourteenDaysAndTakesTheOldOnesPlace(Kind kind) {
        database = kind.fresh(folder);
        TokenHolder max = holder(KEY);
        TokenHolder.Sheet old = max.sheet(KNOWN);
        Token late = done(max.administration.issue(ADMIN, MAX, Wish.enrol(SHEET, "late"), "asked"));
        clock.forward(Duration.ofDays(14));
        assertThat(refused(max.enrolment.ask(MAX, Wish.collect(late.id())))).isEqualTo(Reason.NOT_NOW);
        Token issued = done(max.administration.issue(ADMIN, MAX, Wish.enrol(SHEET, "new"), "asked"));

        Wish wish = Wish.collect(issued.id());
        Demand demand = done(max.enrolment.ask(MAX, wish));
        assertThat(refused(max.enrolment.begin(MAX, wish, answered(demand, KNOWN))))
                .isEqualTo(Reason.PROOF_TOO_WEAK);
        demand = done(max.enrolment.ask(MAX, wish));
        Map<TokenType, String> proof =
                Map.of(PASSWORD, "right", SHEET, old.code(demand.hints().get(SHEET)));
        Enrolment.Begun begun = done(max.enrolment.begin(MAX, wish, answered(demand, proof)));
        TokenHolder.Sheet sheet = new TokenHolder.Sheet(issued.id(), (Disclosure.Sheet) begun.shown());
        done(max.enrolment.confirm(MAX, sheet.id(), sheet.code(sheet.shown().first())));

        assertThat(max.heard.subList(max.heard.size() - 2, max.heard.size()))
                .extracting(TokenEvent::what, TokenEvent::token)
                .containsExactly(tuple(What.ENROLLED, sheet.id()), tuple(What.REPLACED, old.id()));
        done(max.administration.revoke(ADMIN, late.id(), "never set up"));
    }

    @ParameterizedTest
    @EnumSource
    void whenSomebodyIsNoAdministratorOrTheTokensAreTheirOwn_thenTheRefusalIsTold(Kind kind) {
        database = kind.fresh(folder);
        TokenHolder max = holder(KEY);
        App app = max.app(KNOWN);
        Wish sheet = Wish.enrol(SHEET, "sheet");
        Map<Actor, Reason> refusals =
                Map.of(new Actor("erin", false), Reason.NOT_ADMINISTRATOR, new Actor(MAX, true), Reason.OWN_TOKENS);

        refusals.forEach((actor, reason) -> {
            max.heard.clear();
            assertThat(refused(max.administration.issue(actor, MAX, sheet, "because")))
                    .isEqualTo(reason);
            assertThat(refused(max.administration.suspend(actor, app.id(), "because")))
                    .isEqualTo(reason);
            assertThat(refused(max.administration.resume(actor, app.id(), "because")))
                    .isEqualTo(reason);
            assertThat(refused(max.administration.revoke(actor, app.id(), "because")))
                    .isEqualTo(reason);
            assertThat(refused(max.administration.unlock(actor, MAX, OTP, "because")))
                    .isEqualTo(reason);
            assertThat(max.heard)
                    .hasSize(5)
                    .allSatisfy(event -> assertThat(event).isEqualTo(TokenEvent.refused(actor.id(), MAX, reason)));
        });
        Actor erin = new Actor("erin", false);
        assertThat(refused(max.administration.look(erin, MAX))).isEqualTo(Reason.NOT_ADMINISTRATOR);
        assertThat(refused(max.administration.revoke(erin, "nothing", "because")))
                .isEqualTo(Reason.NOT_ADMINISTRATOR);
        assertThat(refused(max.administration.revoke(ADMIN, "nothing", "because")))
                .isEqualTo(Reason.TOKEN_UNKNOWN);
        assertThat(max.enrolment.list(MAX)).extracting(Token::state).containsExactly(State.ACTIVE);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private App setUp(TokenHolder max, Token issued) {
        Wish wish = Wish.collect(issued.id());
        Demand demand = done(max.enrolment.ask(MAX, wish));
        Enrolment.Begun begun = done(max.enrolment.begin(MAX, wish, answered(demand, KNOWN)));
        return new App(issued.id(), ((Disclosure.Seed) begun.shown()).text(), clock);
    }

    @ParameterizedTest
    @EnumSource
    void whenATokenIsRenamed_thenOnlyByItsHolder(Kind kind) {
        database = kind.fresh(folder);
        TokenHolder max = holder(KEY);
        App app = max.app(KNOWN);

        assertThat(refused(max.enrolment.rename("erin", app.id(), "mine"))).isEqualTo(Reason.TOKEN_UNKNOWN);
        assertThat(done(max.enrolment.rename(MAX, app.id(), "Téléphone")).name())
                .isEqualTo("Téléphone");
    }

    @ParameterizedTest
    @EnumSource
    void whenATokenIsTested_thenItAloneAnswersAndNothingElseChanges(Kind kind) {
        database = kind.fresh(folder);
        TokenHolder max = holder(KEY);
        App first = max.app(KNOWN);
        App second = max.app(Map.of(PASSWORD, "right", OTP, first.code()));
        Wish wish = Wish.test(second.id());

        Demand demand = done(max.enrolment.ask(MAX, wish));
        assertThat(demand.ways()).containsExactly(List.of(OTP));
        assertThat(done(max.enrolment.test(MAX, second.id(), answered(demand, Map.of(OTP, second.code()))))
                        .state())
                .isEqualTo(State.ACTIVE);
        assertThat(refused(max.enrolment.test(MAX, second.id(), answered(demand, Map.of(OTP, second.code(1))))))
                .as("a challenge is good once")
                .isEqualTo(Reason.CHALLENGE_UNKNOWN);
        assertThat(tested(max, second.id(), first.code())).isEqualTo(Reason.OTHER_TOKEN);
        assertThat(tested(max, second.id(), second.code())).as("used before").isEqualTo(Reason.ANSWER_WRONG);

        Demand again = done(max.enrolment.ask(MAX, wish));
        assertThat(refused(max.enrolment.revoke(MAX, second.id(), answered(again, Map.of(OTP, second.code(1))))))
                .as("no proof for anything else")
                .isEqualTo(Reason.CHALLENGE_UNKNOWN);
        assertThat(refused(max.enrolment.ask("erin", wish))).isEqualTo(Reason.TOKEN_UNKNOWN);
        done(max.enrolment.suspend(MAX, second.id()));
        assertThat(refused(max.enrolment.ask(MAX, wish))).isEqualTo(Reason.NOT_NOW);
        assertThat(max.enrolment.list(MAX))
                .extracting(Token::state)
                .containsExactlyInAnyOrder(State.ACTIVE, State.SUSPENDED);
    }

    private static Reason tested(TokenHolder max, String token, String code) {
        Demand demand = done(max.enrolment.ask(MAX, Wish.test(token)));
        return refused(max.enrolment.test(MAX, token, answered(demand, Map.of(OTP, code))));
    }
}
