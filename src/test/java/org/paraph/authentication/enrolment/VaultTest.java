package org.paraph.authentication.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.TokenStore.Sealed;

class VaultTest {

    private static final byte[] SECRET = "what nobody may read".getBytes(StandardCharsets.UTF_8);
    private static final String OLD = "2026:" + key(1);
    private static final String NEW = "2027:" + key(2);

    @Test
    void whenASecretIsSealed_thenItOpensAndItsTextTellsNothing() {
        Sealed sealed = vault(OLD).seal(SECRET, token("1", "max"));

        assertThat(vault(OLD).open(sealed, token("1", "max"))).isEqualTo(SECRET);
        assertThat(sealed.key()).isEqualTo("2026");
        assertThat(new String(Base64.getDecoder().decode(sealed.text()), StandardCharsets.ISO_8859_1))
                .doesNotContain("nobody");
        assertThat(vault(OLD).seal(SECRET, token("1", "max")).text()).isNotEqualTo(sealed.text());
    }

    @Test
    void whenASecretIsPutIntoAnotherTokensRow_thenItDoesNotOpen() {
        Sealed sealed = vault(OLD).seal(SECRET, token("1", "max"));

        assertThatThrownBy(() -> vault(OLD).open(sealed, token("1", "erin"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault(OLD).open(sealed, token("2", "max"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whenOneBitIsChanged_thenItDoesNotOpen() {
        Sealed sealed = vault(OLD).seal(SECRET, token("1", "max"));
        byte[] bytes = Base64.getDecoder().decode(sealed.text());
        bytes[20] ^= 1;
        Sealed spoilt = new Sealed(sealed.key(), Base64.getEncoder().encodeToString(bytes));

        assertThatThrownBy(() -> vault(OLD).open(spoilt, token("1", "max")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("paraph.tokens.keys");
    }

    @Test
    void whenANewKeyComesFirst_thenTheOldOneStillOpensAndIsKnownToBeOld() {
        Sealed sealed = vault(OLD).seal(SECRET, token("1", "max"));
        Vault rotated = vault(NEW, OLD);

        assertThat(rotated.open(sealed, token("1", "max"))).isEqualTo(SECRET);
        assertThat(rotated.isOld(sealed)).isTrue();
        assertThat(rotated.isOld(rotated.seal(SECRET, token("1", "max")))).isFalse();
        assertThat(vault(NEW).opens(sealed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026",
                "2026:",
                "20 26:AAAA",
                "2026:c2hvcnQ=",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
            })
    void whenAKeyIsNotOne_thenTheStartIsRefusedWithoutShowingIt(String wrong) {
        assertThatThrownBy(() -> new VaultKeys(List.of(OLD, wrong)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("paraph.tokens.keys[1] must be id:base64")
                .hasMessageNotContainingAny("c2hvcnQ", key(1));
    }

    @Test
    void whenTwoKeysHaveOneId_thenTheStartIsRefused() {
        assertThatThrownBy(() -> new VaultKeys(List.of(OLD, "2026:" + key(3))))
                .hasMessageContaining("two keys with the id 2026")
                .hasMessageNotContainingAny(key(1), key(3));
        assertThat(new VaultKeys(List.of(OLD))).hasToString("VaultKeys[2026]");
    }

    private static Vault vault(String... keys) {
        return new Vault(new VaultKeys(List.of(keys)), new SecureRandom());
    }

    private static String key(int fill) {
        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) fill);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Token token(String id, String person) {
        return new Token(
                id,
                person,
                TokenType.SINGLE_FACTOR_OTP_DEVICE,
                "phone",
                Token.State.ACTIVE,
                new Token.Life(person, Instant.EPOCH, null, null, null),
                Map.of());
    }
}
