package org.paraph.authentication.webauthn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.paraph.authentication.enrolment.TokenHolder.MAX;
import static org.paraph.authentication.enrolment.TokenHolder.PASSWORD;
import static org.paraph.authentication.enrolment.TokenHolder.done;
import static org.paraph.authentication.enrolment.TokenHolder.key;
import static org.paraph.authentication.enrolment.TokenHolder.refused;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraph.Databases;
import org.paraph.Databases.Kind;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Authenticated;
import org.paraph.authentication.Authenticated.Failed;
import org.paraph.authentication.Authenticated.Proven;
import org.paraph.authentication.Authenticated.Reason;
import org.paraph.authentication.Binding;
import org.paraph.authentication.Challenge;
import org.paraph.authentication.MovableClock;
import org.paraph.authentication.enrolment.Disclosure;
import org.paraph.authentication.enrolment.Enrolled;
import org.paraph.authentication.enrolment.Enrolment;
import org.paraph.authentication.enrolment.Token;
import org.paraph.authentication.enrolment.TokenAdministration.Actor;
import org.paraph.authentication.enrolment.TokenHolder;

/** What security keys and passkeys are worth, and that nothing but the answer to this very challenge is taken. */
class SecurityKeyIT {

    private static final TokenType DEVICE = TokenType.MULTI_FACTOR_CRYPTOGRAPHIC_DEVICE;
    private static final TokenType SOFTWARE = TokenType.MULTI_FACTOR_CRYPTOGRAPHIC_SOFTWARE;
    private static final TokenType PLAIN = TokenType.SINGLE_FACTOR_CRYPTOGRAPHIC_DEVICE;
    private static final int CAREFUL = SoftKey.PRESENT | SoftKey.VERIFIED;
    private static final WebAuthnSettings SETTINGS =
            new WebAuthnSettings("Test", List.of("https://sign.example.test"), "example.test", List.of());
    private static final Map<TokenType, String> BY_PASSWORD = Map.of(PASSWORD, "right");

    private final MovableClock clock = new MovableClock();
    private HikariDataSource pool;
    private TokenHolder max;

    @BeforeEach
    void start() {
        pool = Databases.h2Memory().dataSource();
        max = new TokenHolder(pool, clock, key("k1", 1));
    }

    @AfterEach
    void stop() {
        max.close();
        pool.close();
    }

    @Test
    void whenAKeyStaysInItsDeviceAndVerifiesItsHolder_thenItAloneReachesLevelThree() {
        SoftKey key = new SoftKey(CAREFUL);
        assertThat(enrolled(max, key).type()).isEqualTo(DEVICE);

        assertThat(max.ways(AssuranceLevel.LEVEL_3)).contains(List.of(DEVICE));
        assertThat(max.ways(AssuranceLevel.LEVEL_4)).isEmpty();
        assertThat(level(answer(DEVICE, key))).isEqualTo(AssuranceLevel.LEVEL_3);
    }

    @Test
    void whenItsMakerVouchesForTheKey_thenItAuthenticatesAtLevelFour() throws Exception {
        SoftKey key = new SoftKey(CAREFUL);
        Enrolment.Begun begun = begun(max);
        done(max.enrolment.confirm(MAX, begun.token().id(), key.createdAndAttested(options(begun))));

        assertThat(level(answer(DEVICE, key))).isEqualTo(AssuranceLevel.LEVEL_4);
    }

    @ParameterizedTest
    @EnumSource
    void whenAKeyCanBeCopied_thenItIsSoftwareAndReachesLevelThreeWithAPasswordAlone(Kind kind, @TempDir Path folder) {
        SoftKey key = new SoftKey(CAREFUL | SoftKey.CAN_BE_COPIED);
        try (HikariDataSource own = kind.fresh(folder).dataSource();
                TokenHolder here = new TokenHolder(own, clock, key("k1", 1))) {
            assertThat(enrolled(here, key).type()).isEqualTo(SOFTWARE);
            assertThat(here.ways(AssuranceLevel.LEVEL_3)).containsExactly(List.of(PASSWORD, SOFTWARE));

            Challenge challenge = here.challenge();
            String answer = key.answered(asked(here, challenge, SOFTWARE));
            assertThat(level(here.answer(challenge, Map.of(SOFTWARE, answer)))).isEqualTo(AssuranceLevel.LEVEL_2);
            Challenge second = here.challenge();
            String again = key.answered(asked(here, second, SOFTWARE));
            assertThat(level(here.answer(second, Map.of(SOFTWARE, again, PASSWORD, "right"))))
                    .isEqualTo(AssuranceLevel.LEVEL_3);
        }
    }

    @Test
    void whenAKeyDoesNotAskForItsHolder_thenItIsOneFactorOfTwo() {
        SoftKey key = new SoftKey(SoftKey.PRESENT);
        assertThat(enrolled(max, key).type()).isEqualTo(PLAIN);

        assertThat(max.ways(AssuranceLevel.LEVEL_3)).containsExactly(List.of(PASSWORD, PLAIN));
        assertThat(level(answer(PLAIN, key))).isEqualTo(AssuranceLevel.LEVEL_2);
    }

    @Test
    void whenAKeyCanBeCopiedAndDoesNotAskForItsHolder_thenItIsNotTaken() {
        Enrolment.Begun begun = begun(max);
        String created = new SoftKey(SoftKey.PRESENT | SoftKey.CAN_BE_COPIED).created(options(begun));

        assertThat(refused(max.enrolment.confirm(MAX, begun.token().id(), created)))
                .isEqualTo(Enrolled.Reason.UNSUITABLE);
        assertThat(max.enrolment.list(MAX)).extracting(Token::state).containsOnly(Token.State.PENDING);
    }

    static List<Arguments> foreignKeys() {
        return List.of(
                misbehaviour("made on another page", key -> key.origin = "https://sign.example.test.evil.test"),
                misbehaviour("made on another port", key -> key.origin = "https://sign.example.test:8443"),
                misbehaviour("made for another domain", key -> key.domain = "evil.test"),
                misbehaviour("nobody touched it", key -> key.flags = SoftKey.VERIFIED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("foreignKeys")
    void whenANewKeyIsNotMadeAsAsked_thenItIsNotTaken(String name, Consumer<SoftKey> misbehave) {
        SoftKey key = new SoftKey(CAREFUL);
        misbehave.accept(key);
        Enrolment.Begun begun = begun(max);

        assertThat(refused(max.enrolment.confirm(MAX, begun.token().id(), key.created(options(begun)))))
                .isEqualTo(Enrolled.Reason.ANSWER_WRONG);
    }

    @Test
    void whenANewKeyAnswersAnOlderChallenge_thenItIsNotTaken() {
        String older = options(begun(max));
        Enrolment.Begun begun = begun(max);

        assertThat(refused(max.enrolment.confirm(MAX, begun.token().id(), new SoftKey(CAREFUL).created(older))))
                .isEqualTo(Enrolled.Reason.ANSWER_WRONG);
    }

    static List<Arguments> badAnswers() {
        return List.of(
                misbehaviour("on another page", key -> key.origin = "https://example.test"),
                misbehaviour("for another domain", key -> key.domain = "sign.example.test"),
                misbehaviour("meant for another ceremony", key -> key.type = "webauthn.create"),
                misbehaviour("without its holder", key -> key.flags = SoftKey.PRESENT),
                misbehaviour("untouched", key -> key.flags = SoftKey.VERIFIED),
                misbehaviour("now a copy", key -> key.flags = CAREFUL | SoftKey.CAN_BE_COPIED),
                misbehaviour("the counter stands still", key -> key.step = 0),
                misbehaviour("the counter goes backwards", key -> key.step = -1),
                misbehaviour("the counter starts anew", key -> key.step = -8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badAnswers")
    void whenAnAnswerIsNotWhatWasAskedFor_thenItIsWrongAndTheRightOneStillWorks(
            String name, Consumer<SoftKey> misbehave) {
        SoftKey key = new SoftKey(CAREFUL);
        enrolled(max, key);
        key.counter = 7;
        assertThat(answer(DEVICE, key)).isInstanceOf(Proven.class);
        String origin = key.origin;
        String domain = key.domain;

        misbehave.accept(key);
        assertThat(reason(answer(DEVICE, key))).isEqualTo(Reason.ANSWER_WRONG);

        key.origin = origin;
        key.domain = domain;
        key.type = "webauthn.get";
        key.flags = CAREFUL;
        key.step = 10;
        assertThat(answer(DEVICE, key)).isInstanceOf(Proven.class);
    }

    @Test
    void whenAnAnswerWasGivenForOtherContent_thenItIsWrong() {
        SoftKey key = new SoftKey(CAREFUL);
        enrolled(max, key);
        Challenge other = max.challenge(new Binding(MAX, "request-1", "e".repeat(64), "approval", "typed"));
        String answer = key.answered(asked(max, other, DEVICE));

        assertThat(reason(max.answer(Map.of(DEVICE, answer)))).isEqualTo(Reason.ANSWER_WRONG);
    }

    @Test
    void whenAnAnswerIsSentTwice_thenItIsTakenOnce() {
        SoftKey key = new SoftKey(CAREFUL);
        enrolled(max, key);
        Challenge challenge = max.challenge();
        Map<TokenType, String> answer = Map.of(DEVICE, key.answered(asked(max, challenge, DEVICE)));

        assertThat(max.answer(challenge, answer)).isInstanceOf(Proven.class);
        assertThat(reason(max.answer(challenge, answer))).isEqualTo(Reason.CHALLENGE_UNKNOWN);
        assertThat(reason(max.answer(answer))).isEqualTo(Reason.ANSWER_WRONG);
    }

    @Test
    void whenAnotherPersonsKeyAnswers_thenItIsWrong() {
        SoftKey stolen = new SoftKey(CAREFUL);
        enrolled(max, new SoftKey(CAREFUL));

        assertThat(reason(answer(DEVICE, stolen))).isEqualTo(Reason.ANSWER_WRONG);
    }

    @Test
    void whenAKeyIsRevokedWhileItAnswers_thenItIsOfNoUse() {
        SoftKey key = new SoftKey(CAREFUL);
        Token token = enrolled(max, key);
        Challenge challenge = max.challenge();
        String answer = key.answered(asked(max, challenge, DEVICE));
        done(max.administration.revoke(new Actor("admin", true), token.id(), "Lost"));

        assertThat(reason(max.answer(challenge, Map.of(DEVICE, answer)))).isEqualTo(Reason.TOKEN_UNAVAILABLE);
    }

    /** 500 answers with a few characters changed, or cut short: none is taken, and none is a surprise. */
    @Test
    void whenAnAnswerIsMutilated_thenItIsRefused() {
        SoftKey key = new SoftKey(CAREFUL);
        enrolled(max, key);
        Random random = new Random(20261122);
        Assertions assertions = new Assertions(new RelyingParties(SETTINGS));
        Challenge challenge = max.challenge();
        String right = key.answered(asked(max, challenge, DEVICE));
        SecurityKey known = SecurityKey.of(max.enrolment.list(MAX).get(0).details());
        assertThat(assertions.check(challenge, known, 0, right)).contains(1L);

        for (int i = 0; i < 500; i++) {
            String mutilated = mutilated(right, random);
            assertThat(assertions.check(challenge, known, 0, mutilated))
                    .as(mutilated)
                    .isEmpty();
        }
    }

    /** Without a maker's word nothing of a new key is signed, so not every change can be told; none is a surprise. */
    @Test
    void whenANewKeysAnswerIsMutilated_thenNothingBreaks() {
        Random random = new Random(20261122);
        Registrations registrations = new Registrations(new RelyingParties(SETTINGS));
        byte[] challenge = new byte[32];
        String right = new SoftKey(CAREFUL).created(registrations.options(MAX, List.of(), challenge));
        assertThat(registrations.read(MAX, challenge, right)).isPresent();

        for (int i = 0; i < 300; i++) {
            String cut = right.substring(0, random.nextInt(right.length()));
            assertThat(registrations.read(MAX, challenge, cut)).as(cut).isEmpty();
            for (String part : List.of("clientDataJSON", "attestationObject")) {
                String other = changed(right, part, random);
                assertThatNoException().as(other).isThrownBy(() -> registrations.read(MAX, challenge, other));
            }
        }
    }

    /** Characters that stand for bytes of the signed parts or of the signature; never the last of a value, which may stand for no bit. */
    private static String mutilated(String right, Random random) {
        if (random.nextInt(10) == 0) {
            return right.substring(0, random.nextInt(right.length()));
        }
        return changed(
                right,
                List.of("clientDataJSON", "authenticatorData", "signature").get(random.nextInt(3)),
                random);
    }

    private static String changed(String right, String part, Random random) {
        int start = right.indexOf(part) + part.length() + 3;
        int at = start + random.nextInt(right.indexOf('"', start) - start - 2);
        char other = right.charAt(at) == 'A' ? 'B' : 'A';
        return right.substring(0, at) + other + right.substring(at + 1);
    }

    private static Arguments misbehaviour(String name, Consumer<SoftKey> how) {
        return Arguments.of(name, how);
    }

    private Authenticated answer(TokenType type, SoftKey key) {
        Challenge challenge = max.challenge();
        return max.answer(challenge, Map.of(type, key.answered(asked(max, challenge, type))));
    }

    private static String asked(TokenHolder here, Challenge challenge, TokenType type) {
        return here.authentication.hints(challenge, List.of(type)).get(type);
    }

    private static Enrolment.Begun begun(TokenHolder here) {
        return done(here.begin(DEVICE, "key ring", BY_PASSWORD));
    }

    private static String options(Enrolment.Begun begun) {
        return ((Disclosure.KeyOptions) begun.shown()).options();
    }

    private static Token enrolled(TokenHolder here, SoftKey key) {
        Enrolment.Begun begun = begun(here);
        return done(here.enrolment.confirm(MAX, begun.token().id(), key.created(options(begun))));
    }

    private static AssuranceLevel level(Authenticated answer) {
        return ((Proven) answer).proof().level();
    }

    private static Reason reason(Authenticated answer) {
        return ((Failed) answer).reason();
    }
}
