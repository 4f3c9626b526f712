package org.paraph.authentication.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.MemorizedSecretRule;
import org.paraph.assurance.Source;
import org.paraph.authentication.Authenticator.Verification.Accepted;
import org.paraph.authentication.Authenticator.Verification.Wrong;
import org.paraph.authentication.Binding;
import org.paraph.authentication.Challenge;

class PasswordAuthenticatorTest {

    private static final Challenge CHALLENGE = new Challenge(
            "id", new Binding("max", "request", "digest", "approval", "typed"), Instant.EPOCH, Instant.MAX);

    private static final KnownStrengths STRENGTH = new KnownStrengths(
            new PasswordStrength(new MemorizedSecretRule(6, 8, 1_000_000, new Source("test", Source.Trust.UNVERIFIED))),
            new SecureRandom());

    private final List<String> asked = new ArrayList<>();

    @Test
    void whenThePasswordMatches_thenThePersonIsAcceptedAtLevel2() {
        assertThat(knowing("demo-manager").verify(CHALLENGE, "demo-manager"))
                .isEqualTo(new Accepted("max", AssuranceLevel.LEVEL_2));
        assertThat(asked).containsExactly("max:demo-manager");
    }

    @Test
    void whenThePasswordDoesNotMatch_thenItIsWrong() {
        assertThat(knowing("demo-manager").verify(CHALLENGE, "demo-Manager")).isEqualTo(new Wrong());
    }

    @ParameterizedTest
    @CsvSource({
        "x, 1",
        "x7!kQ9z, 1",
        "x7!kQ9z&, 2",
        "é7!kQ9z, 1",
        "é7!kQ9zù, 2",
        "😀7😺!, 1",
        "12345678, 1",
        "P@ssw0rd, 1",
        "letmein123, 1",
        "éééééééé, 1",
        "qwertyuiopasdfgh, 1",
        "correct horse, 2"
    })
    void whenThePasswordIsShortOrSoonGuessed_thenItIsWorthLevel1(String password, int level) {
        assertThat(knowing(password).verify(CHALLENGE, password))
                .isEqualTo(new Accepted("max", AssuranceLevel.of(level).orElseThrow()));
    }

    @Test
    void whenItIsThePersonsOwnId_thenItIsSoonGuessed() {
        PasswordStrength strength = new PasswordStrength(
                new MemorizedSecretRule(6, 8, 1_000_000, new Source("test", Source.Trust.UNVERIFIED)));

        assertThat(strength.of("somebody", "jx-kvwzq27")).isEqualTo(AssuranceLevel.LEVEL_2);
        assertThat(strength.of("jx-kvwzq27", "jx-kvwzq27")).isEqualTo(AssuranceLevel.LEVEL_1);
    }

    @Test
    void whenThePasswordIsChanged_thenItIsMeasuredAnew() {
        assertThat(knowing("correct horse").verify(CHALLENGE, "correct horse"))
                .isEqualTo(new Accepted("max", AssuranceLevel.LEVEL_2));
        assertThat(knowing("12345678").verify(CHALLENGE, "12345678"))
                .isEqualTo(new Accepted("max", AssuranceLevel.LEVEL_1));
        assertThat(knowing("correct horse").verify(CHALLENGE, "correct horse"))
                .isEqualTo(new Accepted("max", AssuranceLevel.LEVEL_2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "        ", "\u2003\u3000", "password\n", "pass\0word", "password\u0085", "\u007fpassword"})
    void whenItCannotBeAPassword_thenItIsWrongWithoutAsking(String answer) {
        assertThat(anything().verify(CHALLENGE, answer)).isEqualTo(new Wrong());
        assertThat(asked).isEmpty();
    }

    @Test
    void whenItIsLongerThan200Characters_thenItIsWrongWithoutAsking() {
        assertThat(anything().verify(CHALLENGE, "x".repeat(201))).isEqualTo(new Wrong());
        assertThat(anything().verify(CHALLENGE, "x".repeat(1 << 20))).isEqualTo(new Wrong());
        assertThat(asked).isEmpty();

        assertThat(anything().verify(CHALLENGE, "x".repeat(200))).isInstanceOf(Accepted.class);
    }

    @Test
    void whenNobodyKeepsPasswords_thenItIsUnavailableAndNothingIsRight() {
        PasswordAuthenticator without = new PasswordAuthenticator(Optional.empty(), Optional.empty(), STRENGTH);

        assertThat(without.available("max")).isFalse();
        assertThat(without.verify(CHALLENGE, "demo-manager")).isEqualTo(new Wrong());
    }

    @Test
    void whenThePersonLogsInElsewhere_thenItIsUnavailable() {
        assertThat(knowing("demo-manager").available("max")).isTrue();
        assertThat(knowing("demo-manager").available("outsider")).isFalse();
    }

    @Test
    void whenThePersonLogsInAgainElsewhere_thenThatCountsOnceAtTheDeclaredLevel_andNoPasswordDoes() {
        FreshLogins provider = new FreshLogins("max", AssuranceLevel.LEVEL_1);
        PasswordAuthenticator there =
                new PasswordAuthenticator(Optional.of(new Keeper("demo-manager")), Optional.of(provider), STRENGTH);

        assertThat(there.ask(CHALLENGE)).contains("/login-again?for=id");
        assertThat(there.levelFor("max")).isEqualTo(AssuranceLevel.LEVEL_1);
        assertThat(there.verify(CHALLENGE, "demo-manager")).isEqualTo(new Wrong());
        assertThat(asked).isEmpty();
        provider.loggedIn(CHALLENGE);
        assertThat(there.verify(CHALLENGE, "logged-in")).isEqualTo(new Accepted("max", AssuranceLevel.LEVEL_1));
        assertThat(there.verify(CHALLENGE, "logged-in")).isEqualTo(new Wrong());
        assertThat(there.available("outsider")).isFalse();
    }

    private PasswordAuthenticator knowing(String password) {
        return new PasswordAuthenticator(Optional.of(new Keeper(password)), Optional.empty(), STRENGTH);
    }

    private PasswordAuthenticator anything() {
        return knowing(null);
    }

    /** Knows max alone; a {@code null} password means that anything is right. */
    private final class Keeper implements PasswordCheck {

        private final String password;

        Keeper(String password) {
            this.password = password;
        }

        @Override
        public boolean available(String person) {
            return person.equals("max");
        }

        @Override
        public boolean matches(String person, String typed) {
            asked.add(person + ":" + typed);
            return password == null || password.equals(typed);
        }
    }
}
