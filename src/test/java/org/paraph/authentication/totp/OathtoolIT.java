package org.paraph.authentication.totp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraph.authentication.totp.Totp.Hash;

/** Codes beside those of an independent implementation, Debian's {@code oathtool}; required with -Dparaph.oathtool=required. */
class OathtoolIT {

    @BeforeAll
    static void installed() {
        assumeTrue(isInstalled() || "required".equals(System.getProperty("paraph.oathtool")));
    }

    @ParameterizedTest
    @CsvSource({"SHA1, 6", "SHA1, 8", "SHA256, 6", "SHA256, 8", "SHA512, 6", "SHA512, 8"})
    void whenSomebodyElseComputesTheCode_thenItIsTheSame(Hash hash, int digits) throws Exception {
        Random random = new Random(digits);
        for (int i = 0; i < 5; i++) {
            byte[] seed = new byte[hash.seedBytes()];
            random.nextBytes(seed);
            Instant at = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(1_000_000_000));

            assertThat(oathtool(hash, digits, Base32.encode(seed), at))
                    .isEqualTo(new Totp(hash, digits).code(seed, Totp.step(at)));
        }
    }

    private static String oathtool(Hash hash, int digits, String seed, Instant at) throws Exception {
        Process oathtool = new ProcessBuilder(
                        "oathtool",
                        "--totp=" + hash.name().toLowerCase(Locale.ROOT),
                        "--digits=" + digits,
                        "--now=@" + at.getEpochSecond(),
                        "--base32",
                        seed)
                .redirectErrorStream(true)
                .start();
        String code = new String(oathtool.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        oathtool.waitFor();
        return code;
    }

    private static boolean isInstalled() {
        try {
            return new ProcessBuilder("oathtool", "--version").start().waitFor() == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
