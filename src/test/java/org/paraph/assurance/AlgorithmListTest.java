package org.paraph.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlgorithmListTest {

    private static final LocalDate BEFORE = LocalDate.of(2030, 12, 31);
    private static final LocalDate AFTER = LocalDate.of(2031, 1, 1);

    private final AlgorithmList algorithms = Policies.shipped().algorithms();

    @ParameterizedTest(
            name = "{0} {1}: sign until 2030, sign after, accept if signed until 2030, accept if signed after = {2}")
    @CsvSource({
        "RSA,1024,no no no no",
        "RSA,2047,no no no no",
        "RSA,2048,yes no yes no",
        "RSA,3071,yes no yes no",
        "RSA,3072,yes yes yes yes",
        "RSA,4096,yes yes yes yes",
        "ECDSA,192,no no no no",
        "ECDSA,224,yes no yes no",
        "ECDSA,256,yes yes yes yes",
        "ECDSA,521,yes yes yes yes",
        "ECDSA-BINARY,283,yes no yes no",
        "DSA,2048,no no yes no",
        "DSA,1024,no no no no",
        "Ed25519,0,yes yes yes yes",
        "ML-DSA-65,0,yes yes yes yes",
        "SLH-DSA,0,yes yes yes yes",
        "MD5,0,no no no no",
        "SHA-1,0,no no no no",
        "SHA-224,0,yes no yes no",
        "SHA-512/224,0,yes no yes no",
        "sha-256,0,yes yes yes yes",
        "SHA3-224,0,yes no yes no",
        "SHA3-512,0,yes yes yes yes",
        "ROT13,0,no no no no"
    })
    void whenAnAlgorithmIsLookedUp_thenTheDayDecides(String algorithm, int bits, String expected) {
        String answers = answer(algorithms.mayUseNow(algorithm, bits, BEFORE))
                + answer(algorithms.mayUseNow(algorithm, bits, AFTER))
                + answer(algorithms.acceptableAt(algorithm, bits, BEFORE))
                + answer(algorithms.acceptableAt(algorithm, bits, AFTER));
        assertThat(answers.strip()).isEqualTo(expected);
    }

    @Test
    void whenTheListIsRead_thenEveryLineNamesItsSourceAndHowFarToTrustIt() {
        assertThat(algorithms.rules()).hasSize(26).allSatisfy(rule -> {
            assertThat(rule.source().text()).isNotBlank();
            assertThat(rule.source().trust()).isNotNull();
        });
    }

    private static String answer(boolean yes) {
        return yes ? " yes" : " no";
    }
}
