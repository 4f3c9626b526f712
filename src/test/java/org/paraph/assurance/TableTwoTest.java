package org.paraph.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.Collection;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table 2 of the Guidance, a line a cell, to be held against the standard. */
class TableTwoTest {

    private final AssurancePolicy policy = Policies.shipped();

    @ParameterizedTest(name = "level {0}: {1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
        1 | type of e-signature      | electronic
        2 | type of e-signature      | electronic
        3 | type of e-signature      | electronic
        4 | type of e-signature      | secure
        1 | authentication level     | 1 or higher
        2 | authentication level     | 2 or higher
        3 | authentication level     | 3 or higher, two factors
        4 | authentication level     | 4 or higher, two factors
        1 | time stamp               | none
        2 | time stamp               | local-system
        3 | time stamp               | local-system
        4 | time stamp               | secure
        1 | supporting information   | signature signed-data
        2 | supporting information   | authentication-method signature signed-data timestamp
        3 | supporting information   | authentication-method signature signed-data timestamp
        4 | supporting information   | signature signed-data verification-certificate certification-path revocation-information secure-time-stamp
        1 | added when cryptographic | -
        2 | added when cryptographic | -
        3 | added when cryptographic | verification-certificate certification-path revocation-information
        4 | added when cryptographic | -
        1 | integrity                | medium
        2 | integrity                | medium
        3 | integrity                | medium-partly-signed
        4 | integrity                | digitally-signed
        1 | retention                | none
        2 | retention                | P7Y6M
        3 | retention                | P7Y6M
        4 | retention                | P10Y6M
        1 | notes                    | -
        2 | notes                    | -
        3 | notes                    | mitigation-may-be-needed second-token-beside-software-key
        4 | notes                    | cryptographic-device-only
        1 | methods                  | click typed drawn digital secure
        2 | methods                  | click typed drawn digital secure
        3 | methods                  | click typed drawn digital secure
        4 | methods                  | secure
        """)
    void whenACellIsLookedUp_thenItSaysWhatTheGuidanceSays(int level, String column, String expected) {
        AssuranceLevel row = AssuranceLevel.of(level).orElseThrow();
        assertThat(cell(policy.requirement(row), column)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} at level 3 needs {1}")
    @CsvSource({"ELECTRONIC,4", "DIGITAL,7", "SECURE,7"})
    void whenTheSignatureIsCryptographic_thenLevel3AddsCertificatePathAndRevocation(SignatureType type, int count) {
        assertThat(policy.requirement(AssuranceLevel.LEVEL_3).keeping().supporting(type))
                .hasSize(count);
    }

    private String cell(SignatureRequirement row, String column) {
        return switch (column) {
            case "type of e-signature" -> row.type().key();
            case "authentication level" ->
                row.authentication().level().number() + " or higher"
                        + (row.authentication().twoFactors() ? ", two factors" : "");
            case "time stamp" -> row.timeStamp().key();
            case "supporting information" -> words(row.keeping().always());
            case "added when cryptographic" -> words(row.keeping().whenCryptographic());
            case "integrity" -> row.keeping().integrity().key();
            case "retention" ->
                row.keeping().retention().period().map(Period::toString).orElse("none");
            case "notes" -> words(row.notes());
            case "methods" -> words(policy.methodsFor(row.level()));
            default -> throw new IllegalArgumentException(column);
        };
    }

    private static String words(Collection<? extends Enum<?>> words) {
        return words.isEmpty() ? "-" : words.stream().map(Keys::of).collect(Collectors.joining(" "));
    }
}
