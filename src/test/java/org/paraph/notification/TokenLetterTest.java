package org.paraph.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraph.assurance.TokenType;
import org.paraph.notification.TokenNews.Kind;

/** What the holder of a token is told of it. */
class TokenLetterTest {

    private static final Pattern HOLES = Pattern.compile("\\?\\?|\\{\\d|\\[\\(|null| th:");
    private static final Pattern WHAT_TO_DO = Pattern.compile(
            "\\b(If (this|you)|Si (ce|cela|vous)\\b).*(tell your|ask your|avisez votre|adressez-vous à votre)");
    private static final LetterWriter LETTERS = Letters.writer();

    static Stream<Arguments> allLetters() {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> Stream.of(Locale.ENGLISH, Locale.FRENCH).map(l -> Arguments.of(news(kind), l)));
    }

    @ParameterizedTest
    @MethodSource("allLetters")
    void whenALetterIsWritten_thenNothingIsLeftOpenAndItSaysWhatToDoIfItWasNotTheReader(
            TokenNews news, Locale language) {
        var letter = LETTERS.write(news, language);

        assertThat(letter.subject()).doesNotContainPattern(HOLES).doesNotContain("\n", "<b>phone");
        assertThat(letter.text()).doesNotContainPattern(HOLES).containsPattern(WHAT_TO_DO);
        assertThat(letter.html()).doesNotContainPattern(HOLES).contains("lang=\"" + language.getLanguage() + "\"");
        assertThat(letter.text().lines().filter(line -> line.contains("://")))
                .containsExactly("https://workflow.example.test/camunda/paraph/tokens.html");
        assertThat(letter.html()).doesNotContain("<i>old</i>").containsOnlyOnce("href=");
    }

    @ParameterizedTest
    @EnumSource
    void whenATypeIsNamed_thenBothLanguagesHaveAWordForIt(TokenType type) {
        var news = new TokenNews(Kind.ENROLLED, "manager", type, "Mine", null, Instant.EPOCH, null);
        Stream.of(Locale.ENGLISH, Locale.FRENCH)
                .forEach(language -> assertThat(LETTERS.write(news, language).text())
                        .contains(ResourceBundle.getBundle("paraph/mail/wording", language)
                                .getString("token." + type.key())));
    }

    @Test
    void whenAnAdministratorRevokesAToken_thenTheHolderReadsWhoAndWhy() {
        var letter = LETTERS.write(news(Kind.REVOKED), Locale.ENGLISH);

        assertThat(letter.subject()).isEqualTo("Signing token revoked: My <i>old</i> phone");
        assertThat(letter.text())
                .startsWith("“My <i>old</i> phone” has been revoked for good.")
                .contains("Reason given\n> Lost on the train\n")
                .contains("Token: My <i>old</i> phone\nType: Authenticator app\nDone by: Max Manager\n")
                .contains("When: November 21, 2026 at 1:03\u00a0p.m. EST\n");
        assertThat(letter.html()).contains("My &lt;i&gt;old&lt;/i&gt; phone");
    }

    @Test
    void whenWrongAnswersLockAToken_thenTheFrenchLetterSaysUntilWhen() {
        var letter = LETTERS.write(news(Kind.LOCKED), Locale.FRENCH);

        assertThat(letter.subject()).isEqualTo("Trop de réponses inexactes\u00a0: Application d’authentification");
        assertThat(letter.text())
                .contains("Jusqu’au 21 novembre 2026 à 13\u00a0h\u00a008 HNE, rien ne peut être signé")
                .contains("quelqu’un cherche à signer en votre nom")
                .doesNotContain("Auteur du geste");
    }

    private static TokenNews news(Kind kind) {
        boolean ofType = kind == Kind.LOCKED || kind == Kind.UNLOCKED;
        boolean timed = kind == Kind.LOCKED || kind == Kind.ISSUED || kind == Kind.KEY_CERTIFIED;
        boolean ofKey = kind == Kind.KEY_CERTIFIED || kind == Kind.KEY_REVOKED;
        return new TokenNews(
                kind,
                kind == Kind.LOCKED ? null : "manager",
                ofKey ? null : TokenType.SINGLE_FACTOR_OTP_DEVICE,
                ofType ? null : "My <i>old</i> phone",
                kind == Kind.REVOKED ? "Lost on the train" : null,
                Instant.parse("2026-11-21T18:03:04Z"),
                timed ? Instant.parse("2026-11-21T18:08:04Z") : null);
    }
}
