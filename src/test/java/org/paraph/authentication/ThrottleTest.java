package org.paraph.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.authentication.Ceremony.BINDING;
import static org.paraph.authentication.Ceremony.PASSWORD;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paraph.authentication.Authenticated.Failed;
import org.paraph.authentication.Authenticated.Proven;
import org.paraph.authentication.Authenticated.Reason;

class ThrottleTest {

    private static final Duration SHORT = Duration.ofMinutes(5);
    private static final Duration WINDOW = Duration.ofDays(30);

    private final Ceremony ceremony = new Ceremony();

    @Test
    void whenOneAnswerWasWrong_thenTheNextIsLookedAtAtOnce() {
        assertThat(ceremony.password("wrong")).isEqualTo(new Failed(Reason.ANSWER_WRONG, null));
        assertThat(ceremony.password("right")).isInstanceOf(Proven.class);
    }

    @Test
    void whenMoreInARowAreWrong_thenTheNextWaitsTwiceAsLongEachTime() {
        ceremony.wrongPasswords(1);

        for (int seconds : new int[] {1, 2, 4}) {
            Instant until = in(Duration.ofSeconds(seconds));
            assertThat(ceremony.password("wrong")).isEqualTo(new Failed(Reason.ANSWER_WRONG, until));
            assertThat(ceremony.password("right")).isEqualTo(new Failed(Reason.TOKEN_LOCKED, until));
            ceremony.waitForALook();
        }
        assertThat(ceremony.password.looks()).isEqualTo(4);
        assertThat(ceremony.password("right")).isInstanceOf(Proven.class);
    }

    @Test
    void whenOneWasRight_thenTheDelaysStartAnew() {
        ceremony.wrongPasswords(4);
        ceremony.waitForALook();
        ceremony.password("right");

        assertThat(ceremony.password("wrong")).isEqualTo(new Failed(Reason.ANSWER_WRONG, null));
        assertThat(ceremony.password("wrong")).isEqualTo(new Failed(Reason.ANSWER_WRONG, in(Duration.ofSeconds(1))));
    }

    @Test
    void whenAnswersOnlyWait_thenNobodyIsToldOfALock() {
        ceremony.wrongPasswords(4);
        assertThat(ceremony.locks).isEmpty();

        ceremony.waitForALook();
        ceremony.password("wrong");
        assertThat(ceremony.locks).containsExactly(new LockListener.Lock("max", PASSWORD, in(SHORT)));
    }

    @Test
    void whenManyInARowAreWrong_thenEachWaitsAsLongAsTheShortLockAndNoLonger() {
        ceremony.wrongPasswords(16);

        assertThat(ceremony.throttle.lockedUntil("max", PASSWORD)).contains(in(SHORT));
    }

    @Test
    void whenTheFifthAnswerInARowIsWrong_thenItSaysUntilWhenItLocked() {
        ceremony.wrongPasswords(4);
        ceremony.waitForALook();

        assertThat(ceremony.password("wrong")).isEqualTo(new Failed(Reason.ANSWER_WRONG, in(SHORT)));
        assertThat(ceremony.throttle.lockedUntil("max", PASSWORD)).contains(in(SHORT));
    }

    @Test
    void whenTheTokenIsLocked_thenEvenTheRightAnswerIsNotLookedAt() {
        ceremony.wrongPasswords(5);
        ceremony.clock.forward(SHORT.minusNanos(1000));

        assertThat(ceremony.password("right")).isEqualTo(new Failed(Reason.TOKEN_LOCKED, in(Duration.ofNanos(1000))));
        assertThat(ceremony.password.looks()).isEqualTo(5);
    }

    @Test
    void whenTheLockIsOver_thenTheRightAnswerIsTakenAndTheCountStartsAnew() {
        ceremony.wrongPasswords(5);
        ceremony.clock.forward(SHORT);

        assertThat(ceremony.password("right")).isInstanceOf(Proven.class);
        ceremony.wrongPasswords(4);
        assertThat(ceremony.locks).hasSize(1);
    }

    @Test
    void whenTheLockIsOverAndFiveMoreAreWrong_thenItLocksAgain() {
        ceremony.wrongPasswords(5);
        ceremony.clock.forward(SHORT);
        ceremony.wrongPasswords(4);
        assertThat(ceremony.locks).hasSize(1);

        ceremony.waitForALook();
        ceremony.wrongPasswords(1);
        assertThat(ceremony.locks).hasSize(2).last().returns(in(SHORT), LockListener.Lock::until);
    }

    @Test
    void whenAnotherPersonAnswersWrongly_thenItDoesNotCountAgainstMe() {
        ceremony.wrongPasswords(5);

        assertThat(ceremony.throttle.lockedUntil("eve", PASSWORD)).isEmpty();
    }

    @Test
    void whenAHundredFailuresAreInTheWindow_thenTheTokenIsLockedUntilTheOldestLeavesIt() {
        Instant oldest = in(Duration.ZERO);
        failOnceAnHour(100);

        assertThat(ceremony.throttle.lockedUntil("max", PASSWORD)).contains(oldest.plus(WINDOW));
        assertThat(ceremony.password("right")).isEqualTo(new Failed(Reason.TOKEN_LOCKED, oldest.plus(WINDOW)));
    }

    @Test
    void whenTheOldestHasLeftTheWindow_thenOneMoreLookIsFreeAndAWrongOneLocksUntilTheNextLeaves() {
        Instant oldest = in(Duration.ZERO);
        failOnceAnHour(100);
        ceremony.clock.forward(Duration.between(in(Duration.ZERO), oldest.plus(WINDOW)));

        assertThat(ceremony.password("wrong"))
                .isEqualTo(new Failed(
                        Reason.ANSWER_WRONG, oldest.plus(Duration.ofHours(1)).plus(WINDOW)));
    }

    @Test
    void whenRightAnswersLieBetween_thenTheWindowStillFills() {
        Instant oldest = in(Duration.ZERO);
        for (int i = 0; i < 25; i++) {
            ceremony.wrongPasswords(4);
            if (i < 24) {
                ceremony.waitForALook();
                assertThat(ceremony.password("right")).isInstanceOf(Proven.class);
            }
        }

        assertThat(ceremony.throttle.lockedUntil("max", PASSWORD)).contains(oldest.plus(WINDOW));
    }

    @Test
    void whenAnAdministratorUnlocks_thenTheNextAnswerIsLookedAtAndTheRowStartsAnew() {
        ceremony.wrongPasswords(5);
        ceremony.throttle.unlock("max", PASSWORD);

        ceremony.wrongPasswords(4);
        assertThat(ceremony.locks).hasSize(1);
        ceremony.waitForALook();
        assertThat(ceremony.password("right")).isInstanceOf(Proven.class);
    }

    @Test
    void whenTheWindowIsFullAndAnAdministratorUnlocks_thenTheNextWrongAnswerLocksAgain() {
        failOnceAnHour(100);
        ceremony.throttle.unlock("max", PASSWORD);
        assertThat(ceremony.throttle.lockedUntil("max", PASSWORD)).isEmpty();

        ceremony.wrongPasswords(1);
        assertThat(ceremony.throttle.lockedUntil("max", PASSWORD)).isPresent();
    }

    @Test
    void whenNothingWasWrong_thenARightAnswerWritesNothing() {
        ceremony.password("right");

        assertThat(ceremony.throttles.saves).isZero();
    }

    @Test
    void whenTheChallengeIsRefused_thenNothingIsCounted() {
        for (int i = 0; i < 10; i++) {
            ceremony.authentication.answer("A".repeat(43), BINDING, Map.of(PASSWORD, "wrong"));
        }

        assertThat(ceremony.password("right")).isInstanceOf(Proven.class);
    }

    /** One wrong answer an hour: slow enough that no short lock holds when the next one comes. */
    private void failOnceAnHour(int times) {
        for (int i = 0; i < times; i++) {
            ceremony.wrongPasswords(1);
            if (i < times - 1) {
                ceremony.clock.forward(Duration.ofHours(1));
            }
        }
    }

    private Instant in(Duration duration) {
        return ceremony.clock.instant().truncatedTo(ChronoUnit.MICROS).plus(duration);
    }
}
