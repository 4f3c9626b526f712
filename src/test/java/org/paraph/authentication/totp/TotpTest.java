package org.paraph.authentication.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraph.authentication.totp.Totp.Hash;

class TotpTest {

    private static final String SEED = "1234567890123456789012345678901234567890123456789012345678901234";
    private static final byte[] SHA1_SEED = seed(Hash.SHA1);

    /** RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082, 46119246, 90693936",
        "1111111109, 07081804, 68084774, 25091201",
        "1111111111, 14050471, 67062674, 99943326",
        "1234567890, 89005924, 91819424, 93441116",
        "2000000000, 69279037, 90698825, 38618901",
        "20000000000, 65353130, 77737706, 47863826"
    })
    void whenTheTimeIsOneOfTheStandards_thenSoAreTheCodes(long second, String sha1, String sha256, String sha512) {
        long step = Totp.step(Instant.ofEpochSecond(second));

        assertThat(new Totp(Hash.SHA1, 8).code(SHA1_SEED, step)).isEqualTo(sha1);
        assertThat(new Totp(Hash.SHA256, 8).code(seed(Hash.SHA256), step)).isEqualTo(sha256);
        assertThat(new Totp(Hash.SHA512, 8).code(seed(Hash.SHA512), step)).isEqualTo(sha512);
        assertThat(new Totp(Hash.SHA1, 6).code(SHA1_SEED, step)).isEqualTo(sha1.substring(2));
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void whenTheDevicesClockIsOff_thenOneStepIsForgiven(int steps, boolean right) {
        Totp totp = new Totp(Hash.SHA1, 6);
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.step(now) + steps;

        var match = totp.match(SHA1_SEED, totp.code(SHA1_SEED, step), now);

        assertThat(match.isPresent()).isEqualTo(right);
        match.ifPresent(found -> assertThat(found).isEqualTo(step));
    }

    @ParameterizedTest
    @CsvSource({"005 924, true", "89005924, false", "05924, false", "005925, false", "OO5924, false", "٠٠٥٩٢٤, false"})
    void whenACodeIsTyped_thenSpacesAloneAreForgiven(String answer, boolean right) {
        Instant now = Instant.ofEpochSecond(1_234_567_890);

        assertThat(new Totp(Hash.SHA1, 6).match(SHA1_SEED, answer, now).isPresent())
                .isEqualTo(right);
    }

    @Test
    void whenACodeWouldBeShorterOrLongerThanPeopleCanUse_thenItIsRefused() {
        assertThatThrownBy(() -> new Totp(Hash.SHA1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Totp(Hash.SHA1, 9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TotpSettings("Paraph", "MD5", 6)).hasMessageContaining("paraph.tokens.totp-hash");
        assertThatThrownBy(() -> new TotpSettings("Paraph", "SHA1", 7)).hasMessageContaining("totp-digits");
        assertThatThrownBy(() -> new TotpSettings("a:b", "SHA1", 6)).hasMessageContaining("paraph.tokens.issuer");
    }

    /** RFC 4648, section 10, without padding. */
    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void whenBytesAreWrittenInBase32_thenTheyAreTheStandards(String plain, String text) {
        assertThat(Base32.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }

    @Test
    void whenASeedIsShownForTyping_thenItIsInGroups() {
        assertThat(Base32.grouped("MZXW6YTBOI")).isEqualTo("MZXW 6YTB OI");
    }

    private static byte[] seed(Hash hash) {
        return SEED.substring(0, hash.seedBytes()).getBytes(StandardCharsets.US_ASCII);
    }
}
