package org.paraph.authentication.outofband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.paraph.authentication.enrolment.TokenHolder.MAX;
import static org.paraph.authentication.enrolment.TokenHolder.PASSWORD;
import static org.paraph.authentication.enrolment.TokenHolder.PHONE;
import static org.paraph.authentication.enrolment.TokenHolder.done;
import static org.paraph.authentication.enrolment.TokenHolder.key;
import static org.paraph.authentication.enrolment.TokenHolder.refused;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.Databases.Kind;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Authenticated;
import org.paraph.authentication.Authenticated.Failed;
import org.paraph.authentication.Authenticated.Proven;
import org.paraph.authentication.Binding;
import org.paraph.authentication.Challenge;
import org.paraph.authentication.MovableClock;
import org.paraph.authentication.enrolment.Enrolled.Reason;
import org.paraph.authentication.enrolment.Enrolment;
import org.paraph.authentication.enrolment.Token;
import org.paraph.authentication.enrolment.TokenHolder;
import org.paraph.authentication.enrolment.Wish;
import org.paraph.authentication.outofband.CodeCarrier.Outcome;
import org.paraph.authentication.outofband.OutOfBandCodes.Status;

/** Codes that are sent to a phone: enrolled with one, good for one challenge, kept nowhere. */
class SentCodesIT {

    private static final Map<TokenType, String> KNOWN = Map.of(PASSWORD, "right");
    private static final String NUMBER = "+1 (613) 555-0123";

    @TempDir
    Path folder;

    private final MovableClock clock = new MovableClock();
    private final Pocket phone = new Pocket(Channel.PHONE);
    private final Pocket mailbox = new Pocket(Channel.MAIL);
    private HikariDataSource pool;
    private TokenHolder max;

    private void start(Kind kind, CodeCarrier... carriers) {
        pool = kind.fresh(folder).dataSource();
        max = new TokenHolder(pool, clock, List.of(carriers), key("k1", 1));
    }

    private void start(Kind kind) {
        start(kind, phone);
        enrol(NUMBER, phone);
    }

    @AfterEach
    void stop() {
        max.close();
        pool.close();
    }

    @ParameterizedTest
    @EnumSource
    void whenTheCodeIsAnsweredWithThePassword_thenThatIsLevel3_andTheCodeAloneLevel2(Kind kind) {
        start(kind);
        assertThat(max.ways(AssuranceLevel.LEVEL_3)).containsExactly(List.of(PASSWORD, PHONE));

        Proven both = proven(max.answer(max.sent(), Map.of(PASSWORD, "right", PHONE, spaced(code()))));
        Proven alone = proven(max.answer(max.sent(), Map.of(PHONE, code())));

        assertThat(both.proof().level()).isEqualTo(AssuranceLevel.LEVEL_3);
        assertThat(alone.proof().level()).isEqualTo(AssuranceLevel.LEVEL_2);
        assertThat(max.enrolment.list(MAX).get(0).life().lastUsedAt())
                .isCloseTo(clock.instant(), within(1, ChronoUnit.SECONDS));
    }

    @ParameterizedTest
    @EnumSource
    void whenTheMessageComes_thenItNamesWhatIsSignedAndForWhom(Kind kind) {
        start(kind);
        Challenge challenge = max.sent();
        CodeMessage message = phone.next();

        assertThat(message.address()).isEqualTo("+16135550123");
        assertThat(message.text())
                .startsWith(
                        message.code() + " is your code to sign “Approve the leave request”, asked for by Emma Roy.")
                .endsWith("Nobody will ask you for it.");
        assertThat(message.code()).matches("\\d{8}");
        assertThat(message.use()).isEqualTo("signing");
        assertThat(message.expiresAt()).isEqualTo(challenge.expiresAt());
        settled(challenge, Status.SENT);
        assertThat(max.jdbc.queryForList("SELECT TITLE FROM PARAPH_SENT_CODE", String.class))
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @EnumSource
    void whenTheDatabaseIsRead_thenNeitherCodesNorNumbersAreInIt(Kind kind) {
        start(kind);
        max.sent();
        String code = code();
        String everything = max.jdbc.queryForList("SELECT * FROM PARAPH_SENT_CODE") + " "
                + max.jdbc.queryForList("SELECT * FROM PARAPH_TOKEN");

        assertThat(everything).contains("…23").doesNotContain(code, "6135550123", "555");
    }

    @Test
    void whenTheCodeWasSentForAnotherChallenge_thenItIsWrong() {
        start(Kind.H2_FILE);
        max.sent();
        String first = code();
        Challenge second = max.sent(new Binding(MAX, "request-2", "d".repeat(64), "approval", "typed"));
        String other = code();

        assertThat(first).isNotEqualTo(other);
        assertThat(failed(max.answer(second, Map.of(PHONE, first)))).isEqualTo(Authenticated.Reason.ANSWER_WRONG);
        assertThat(failed(max.answer(second, Map.of(PHONE, other)))).isEqualTo(Authenticated.Reason.CHALLENGE_UNKNOWN);
    }

    @Test
    void whenNoCodeWasAskedForAChallenge_thenNoneIsRight() {
        start(Kind.H2_FILE);
        max.sent();
        String code = code();

        assertThat(failed(max.answer(max.challenge(), Map.of(PHONE, code))))
                .isEqualTo(Authenticated.Reason.ANSWER_WRONG);
    }

    @Test
    void whenTheCodeWasUsed_thenItIsOfNoMoreUse() {
        start(Kind.H2_FILE);
        Challenge challenge = max.sent();
        String code = code();
        proven(max.answer(challenge, Map.of(PHONE, code)));

        assertThat(failed(max.answer(challenge, Map.of(PHONE, code))))
                .isEqualTo(Authenticated.Reason.CHALLENGE_UNKNOWN);
        assertThat(failed(max.answer(max.sent(), Map.of(PHONE, code)))).isEqualTo(Authenticated.Reason.ANSWER_WRONG);
    }

    @Test
    void whenTheCodeComesLate_thenItHasExpired() {
        start(Kind.H2_FILE);
        Challenge challenge = max.sent();
        String code = code();
        clock.forward(Duration.ofMinutes(5));

        assertThat(failed(max.answer(challenge, Map.of(PHONE, code))))
                .isEqualTo(Authenticated.Reason.CHALLENGE_EXPIRED);
    }

    @Test
    void whenTheChallengeIsSomebodyElses_thenMaxsCodeDoesNotAnswerIt() {
        start(Kind.H2_FILE);
        max.sent();
        String code = code();
        Challenge others = max.sent(new Binding("eva", "request-1", "d".repeat(64), "approval", "typed"));

        assertThat(phone.isEmpty()).isTrue();
        assertThat(failed(max.answer(others, Map.of(PHONE, code)))).isEqualTo(Authenticated.Reason.TOKEN_UNAVAILABLE);
        assertThat(max.bean(OutOfBandCodes.class).status("eva", others.id())).isEmpty();
    }

    @Test
    void whenTheTokenIsReportedLost_thenTheCodeOnItsWayIsOfNoUse() {
        start(Kind.H2_FILE);
        Challenge challenge = max.sent();
        String code = code();
        done(max.enrolment.suspend(MAX, max.enrolment.list(MAX).get(0).id()));

        assertThat(failed(max.answer(challenge, Map.of(PHONE, code))))
                .isEqualTo(Authenticated.Reason.TOKEN_UNAVAILABLE);
    }

    @Test
    void whenFiveWereSent_thenTheSixthWaits_andAfterTwentyADayTheNextOne() {
        start(Kind.H2_FILE);
        for (int i = 0; i < 4; i++) {
            max.sent();
            phone.next();
        }
        assertThat(max.against(PHONE)).hasValueSatisfying(no -> {
            assertThat(no.reason()).isEqualTo(Authenticated.Reason.TOO_MANY_CODES);
            assertThat(no.until())
                    .isCloseTo(clock.instant().plus(Duration.ofMinutes(15)), within(1, ChronoUnit.SECONDS));
        });
        assertThat(max.against(PASSWORD)).isEmpty();
        max.sent();
        assertThat(refused(max.enrolment.ask(MAX, Wish.enrol(PHONE, "new", NUMBER))))
                .isEqualTo(Reason.TOO_MANY_CODES);
        clock.forward(Duration.ofMinutes(11));
        for (int i = 0; i < 15; i++) {
            clock.forward(Duration.ofMinutes(4));
            assertThat(max.against(PHONE)).as("code %s", i).isEmpty();
            max.sent();
            phone.next();
        }
        clock.forward(Duration.ofHours(2));
        assertThat(max.against(PHONE))
                .hasValueSatisfying(
                        no -> assertThat(no.until()).isAfter(clock.instant().plus(Duration.ofHours(20))));
        assertThat(phone.isEmpty()).isTrue();
    }

    @Test
    void whenTooManyAnswersWereWrong_thenNothingMoreIsSent() {
        start(Kind.H2_FILE);
        for (int i = 0; i < 5; i++) {
            max.answer(Map.of(PHONE, "00000000"));
        }

        assertThat(max.against(PHONE))
                .hasValueSatisfying(no -> assertThat(no.reason()).isEqualTo(Authenticated.Reason.TOKEN_LOCKED));
    }

    @Test
    void whenTheGatewayIsDown_thenTheSameMessageIsTriedAgainUntilItIsCarried() {
        start(Kind.H2_FILE);
        phone.becomes(null);
        Challenge challenge = max.sent();
        CodeMessage first = phone.next();
        settled(challenge, Status.WAITING);
        phone.becomes(Outcome.TRY_AGAIN);
        CodeMessage second = again();
        settled(challenge, Status.DELAYED);
        phone.becomes(Outcome.CARRIED);
        CodeMessage third = again();

        assertThat(List.of(second, third)).allSatisfy(it -> {
            assertThat(it.id()).isEqualTo(first.id());
            assertThat(it.text()).isEqualTo(first.text());
        });
        settled(challenge, Status.SENT);
        proven(max.answer(challenge, Map.of(PHONE, third.code())));
    }

    @Test
    void whenTheGatewayStaysDownOrRefuses_thenTheCodeIsGivenUpBeforeItExpires() {
        start(Kind.H2_FILE);
        phone.becomes(Outcome.REFUSED);
        Challenge refused = max.sent();
        phone.next();
        settled(refused, Status.FAILED);
        phone.becomes(Outcome.TRY_AGAIN);
        Challenge late = max.sent();
        phone.next();
        awaitWaiting();
        clock.forward(Duration.ofMinutes(6));
        max.bean(Dispatch.class).sweep();

        settled(late, Status.FAILED);
        assertThat(phone.isEmpty()).isTrue();
        assertThat(max.ways(AssuranceLevel.LEVEL_2)).contains(List.of(PASSWORD));
    }

    @ParameterizedTest
    @EnumSource
    void whenTwoAskAtOnce_thenTheSecondWaitsAndCountsTheFirst(Kind kind) throws Exception {
        start(kind);
        for (int i = 0; i < 3; i++) {
            max.sent();
            phone.next();
        }
        Thread second = new Thread(() -> max.sent());

        max.sentDuring(() -> runFor(second, Duration.ofSeconds(1)));
        second.join();

        phone.next();
        max.bean(Dispatch.class).sweep();
        assertThat(phone.isEmpty())
                .as("five in a quarter of an hour, with that of the enrolment")
                .isTrue();
    }

    /** Long enough for a thread that nothing holds up. */
    private static void runFor(Thread thread, Duration most) {
        thread.start();
        try {
            thread.join(most.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenTwoNodesTakeOneCode_thenOneOfThemCarriesIt(Kind kind) throws Exception {
        start(kind);
        phone.becomes(Outcome.TRY_AGAIN);
        max.sent();
        String id = phone.next().id();
        awaitWaiting();
        clock.forward(Duration.ofSeconds(50));
        Dispatch dispatch = max.bean(Dispatch.class);
        atOnce(4, () -> dispatch.carry(id));

        phone.next();
        assertThat(phone.isEmpty()).isTrue();
    }

    @Test
    void whenTheTransactionIsUndone_thenNothingLeaves() {
        start(Kind.H2_FILE);
        max.sentAndUndone();
        max.bean(Dispatch.class).sweep();
        max.sent();

        phone.next();
        assertThat(phone.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "613 555 0123",
                "+0613555012",
                "+1613",
                "+1613555012345678",
                "max@example.test",
                "+1613555O123"
            })
    void whenTheAddressIsNoNumber_thenNothingBegins(String address) {
        start(Kind.H2_FILE, phone);

        assertThat(refused(max.begin(Wish.enrol(PHONE, "phone", address), KNOWN)))
                .isEqualTo(Reason.ADDRESS_INVALID);
        assertThat(phone.isEmpty()).isTrue();
    }

    @Test
    void whenTheProofWasForAnotherNumber_thenNothingIsSent() {
        start(Kind.H2_FILE, phone);
        Wish own = Wish.enrol(PHONE, "phone", NUMBER);
        var demand = done(max.enrolment.ask(MAX, own));

        var begun = max.enrolment.begin(
                MAX, Wish.enrol(PHONE, "phone", "+16135550199"), TokenHolder.answered(demand, KNOWN));

        assertThat(refused(begun)).isEqualTo(Reason.CHALLENGE_UNKNOWN);
        assertThat(phone.isEmpty()).isTrue();
    }

    @Test
    void whenTheFirstCodeComesLate_thenItIsOfNoUse() {
        start(Kind.H2_FILE, phone);
        Enrolment.Begun begun = done(max.begin(Wish.enrol(PHONE, "phone", NUMBER), KNOWN));
        String right = code();
        clock.forward(Duration.ofMinutes(10));

        assertThat(refused(max.enrolment.confirm(MAX, begun.token().id(), right)))
                .isEqualTo(Reason.NOT_NOW);
    }

    @Test
    void whenTheFirstCodeIsGuessed_thenFiveLooksAreAll() {
        start(Kind.H2_FILE, phone);
        Enrolment.Begun begun = done(max.begin(Wish.enrol(PHONE, "phone", NUMBER), KNOWN));
        String right = code();
        String wrong = right.equals("00000000") ? "00000001" : "00000000";
        for (int i = 0; i < 5; i++) {
            assertThat(refused(max.enrolment.confirm(MAX, begun.token().id(), wrong)))
                    .isEqualTo(Reason.ANSWER_WRONG);
        }

        assertThat(refused(max.enrolment.confirm(MAX, begun.token().id(), right)))
                .isEqualTo(Reason.NOT_NOW);
        assertThat(max.ways(AssuranceLevel.LEVEL_3)).isEmpty();
    }

    @Test
    void whenANewNumberIsConfirmed_thenItTakesTheOldOnesPlace_andNeedsACodeToTheOldOne() {
        start(Kind.H2_FILE);
        Wish wish = Wish.enrol(PHONE, "new", "+33 6 12 34 56 78");
        var silent = done(max.enrolment.ask(MAX, wish));
        assertThat(silent.hints()).isEmpty();
        assertThat(phone.isEmpty()).isTrue();
        var demand = done(max.enrolment.ask(MAX, wish, List.of(PHONE)));
        CodeMessage old = phone.next();
        assertThat(old.text()).contains("is your code to change your signing tokens");
        assertThat(demand.hints()).containsEntry(PHONE, "…23");

        Enrolment.Begun begun = done(max.enrolment.begin(
                MAX, wish, TokenHolder.answered(demand, Map.of(PASSWORD, "right", PHONE, old.code()))));
        CodeMessage fresh = phone.next();
        done(max.enrolment.confirm(MAX, begun.token().id(), fresh.code()));

        assertThat(fresh.address()).isEqualTo("+33612345678");
        assertThat(max.enrolment.list(MAX))
                .extracting(Token::state)
                .containsExactly(Token.State.REVOKED, Token.State.ACTIVE);
    }

    @Test
    void whenTheCodeComesByMail_thenItIsWorthLevel1_andNoMoreWithThePassword() {
        start(Kind.H2_FILE, mailbox);
        assertThat(max.enrolment.types()).contains(PHONE);
        assertThat(max.enrolment.fullTypes()).doesNotContain(PHONE);
        enrol("max@example.test", mailbox);

        Challenge challenge = max.sent();
        CodeMessage mail = mailbox.next();
        Proven alone = proven(max.answer(challenge, Map.of(PHONE, mail.code())));
        challenge = max.sent();
        Proven both = proven(max.answer(
                challenge, Map.of(PASSWORD, "right", PHONE, mailbox.next().code())));

        assertThat(mail.address()).isEqualTo("max@example.test");
        assertThat(alone.proof().level()).isEqualTo(AssuranceLevel.LEVEL_1);
        assertThat(both.proof().level()).isEqualTo(AssuranceLevel.LEVEL_2);
        assertThat(max.ways(AssuranceLevel.LEVEL_3)).isEmpty();
        assertThat(max.ways(AssuranceLevel.LEVEL_2)).containsExactly(List.of(PASSWORD));
    }

    @Test
    void whenNothingIsCarriedHere_thenNothingIsOfferedAndNothingIsAsked() {
        start(Kind.H2_FILE, new CodeCarrier[0]);

        assertThat(max.enrolment.types()).doesNotContain(PHONE);
        assertThat(refused(max.enrolment.ask(MAX, Wish.enrol(PHONE, "phone", NUMBER))))
                .isEqualTo(Reason.TYPE_UNKNOWN);
        assertThat(max.bean(Dispatch.class).isRunning()).isFalse();
    }

    @Test
    void whenManyAreSent_thenTheyAreAllDifferent() {
        start(Kind.H2_FILE);
        Set<String> codes = new HashSet<>(Collections.nCopies(1, ""));
        for (int i = 0; i < 4; i++) {
            max.sent();
            assertThat(codes.add(code())).isTrue();
        }
    }

    private void enrol(String address, Pocket pocket) {
        Enrolment.Begun begun = done(max.begin(Wish.enrol(PHONE, "phone", address), KNOWN));
        CodeMessage message = pocket.next();
        assertThat(message.use()).isEqualTo("enrolment");
        done(max.enrolment.confirm(MAX, begun.token().id(), message.code()));
        clock.forward(Duration.ofSeconds(1));
    }

    private static void atOnce(int many, Runnable step) throws InterruptedException {
        List<Thread> threads =
                Stream.generate(() -> new Thread(step)).limit(many).toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private CodeMessage again() {
        awaitWaiting();
        clock.forward(Duration.ofSeconds(50));
        max.bean(Dispatch.class).sweep();
        return phone.next();
    }

    /** Until the attempt is over and the code waits for the next one. */
    private void awaitWaiting() {
        Awaitility.await()
                .until(() -> max.jdbc.queryForObject(
                                "SELECT COUNT(*) FROM PARAPH_SENT_CODE WHERE STATE = 'OPEN' AND NEXT_AT < ?",
                                Integer.class,
                                clock.instant().plusSeconds(40).atOffset(ZoneOffset.UTC))
                        > 0);
    }

    private void settled(Challenge challenge, Status status) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(max.bean(OutOfBandCodes.class).status(MAX, challenge.id()))
                        .contains(status));
    }

    private String code() {
        return phone.next().code();
    }

    private static String spaced(String code) {
        return " " + code.substring(0, 4) + " " + code.substring(4) + " ";
    }

    private static Proven proven(Authenticated result) {
        assertThat(result).isInstanceOf(Proven.class);
        return (Proven) result;
    }

    private static Authenticated.Reason failed(Authenticated result) {
        assertThat(result).isInstanceOf(Failed.class);
        return ((Failed) result).reason();
    }
}
