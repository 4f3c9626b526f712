package org.paraph.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssurancePolicyTest {

    @Test
    void whenAPolicyIsRead_thenItKnowsWhoItIs() {
        assertThat(Policies.shipped().identity())
                .isEqualTo(new PolicyIdentity(
                        "gc-esignature-2019",
                        "1",
                        LocalDate.of(2026, 11, 21),
                        "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81"));
    }

    @ParameterizedTest(name = "{0}.{1}: {2} is refused: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        ''                              | format                 | org.paraph.policy/2 | org.paraph.policy/1
        ''                              | id                     | ''                  | a text
        ''                              | version                | 1                   | in quotes
        ''                              | effective              | someday             | a date such as
        ''                              | algorithms             | none                | a list
        ''                              | levels                 | all                 | a section
        ''                              | colour                 | blue                | not known here
        levels                          | level-5                | blue                | not known here
        levels.level-4                  | signature-type         | digital             | secure
        levels.level-2                  | authentication         | 1                   | expected 2
        levels.level-3                  | authentication         | 2                   | expected 3
        levels.level-4                  | authentication         | 3                   | expected 4
        levels.level-2                  | authentication         | 5                   | a level from 1 to 4
        levels.level-2                  | authentication         | two                 | a whole number
        levels.level-3                  | two-factors            | false               | expected true
        levels.level-3                  | two-factors            | maybe               | true or false
        levels.level-2                  | time-stamp             | none                | local-system
        levels.level-3                  | time-stamp             | none                | local-system
        levels.level-4                  | time-stamp             | local-system        | secure
        levels.level-4                  | time-stamp             | sundial             | one of none, local-system, secure
        levels.level-3                  | integrity              | medium              | medium-partly-signed
        levels.level-4                  | integrity              | medium              | digitally-signed
        levels.level-2                  | supporting-information | signature           | a list
        levels.level-2.retention        | period                 | none                | must be kept
        levels.level-3.retention        | period                 | none                | must be kept
        levels.level-4.retention        | period                 | none                | must be kept
        levels.level-4.retention        | period                 | ten years           | a period such as P7Y6M
        levels.level-4.retention        | period                 | P0D                 | longer than nothing
        levels.level-4.retention        | period                 | P-1Y                | longer than nothing
        levels.level-4.retention.source | trust                  | gossip              | one of statute
        levels.level-4.retention.source | text                   | ' '                 | a text
        tokens.memorized-secret         | highest-level          | 3                   | 2 or less
        tokens.pre-registered-knowledge | highest-level          | 3                   | 2 or less
        tokens.look-up-secret           | highest-level          | 3                   | 2 or less
        tokens.out-of-band              | highest-level          | 3                   | 2 or less
        tokens.single-factor-otp-device | highest-level          | 3                   | 2 or less
        tokens.single-factor-cryptographic-device  | highest-level | 3                 | 2 or less
        tokens.multi-factor-cryptographic-software | highest-level | 3                 | 2 or less
        tokens.multi-factor-otp-device  | highest-level          | 4                   | 3 or less
        tokens.multi-factor-otp-device  | in-pairs               | sometimes           | true or false
        memorized-secret                | level-1-characters     | 0                   | 1 or more
        memorized-secret                | level-2-characters     | 5                   | 6 or more
        memorized-secret                | level-2-guesses        | 999999              | 1000000 or more
        """)
    void whenAValueIsWrongOrLaxerThanTheGuidance_thenItIsRefusedWithItsKey(
            String path, String key, String value, String expected) {
        Map<String, Object> document = Policies.document();
        Policies.section(document, path).put(key, typed(value));
        refused(document, path.isEmpty() ? key : path + "." + key, expected);
    }

    @ParameterizedTest(name = "{0} without {1} is refused")
    @CsvSource({
        "levels.level-1,signature-type",
        "levels.level-2,two-factors",
        "levels.level-3,retention",
        "levels,level-4",
        "tokens,out-of-band",
        "tokens.out-of-band,highest-level",
        "memorized-secret,source",
        "memorized-secret.source,trust",
        "levels.level-2.retention,source"
    })
    void whenAKeyIsMissing_thenItIsRefusedWithItsName(String path, String key) {
        Map<String, Object> document = Policies.document();
        Policies.section(document, path).remove(key);
        refused(document, path + "." + key, "is missing; expected");
    }

    @ParameterizedTest(name = "level {0} with {1} = {2} is refused")
    @CsvSource({
        "4,methods,digital,[secure]",
        "4,methods,click,[secure]",
        "2,methods,drawn,typed wherever drawn",
        "2,methods,stamp,one of click",
        "1,supporting-information,signature,signed-data among them",
        "2,supporting-information,signature,authentication-method among them",
        "3,supporting-information-when-cryptographic,certification-path,among them",
        "4,supporting-information,secure-time-stamp,among them"
    })
    void whenAListAllowsOrKeepsTooLittle_thenItIsRefusedWithItsKey(
            int level, String key, String only, String expected) {
        Map<String, Object> document = Policies.document();
        Policies.section(document, "levels.level-" + level).put(key, List.of(only));
        refused(document, "levels.level-" + level + "." + key, expected);
    }

    @Test
    void whenALevelHasNoMethod_thenItIsRefused() {
        Map<String, Object> document = Policies.document();
        Policies.section(document, "levels.level-2").put("methods", List.of());
        refused(document, "levels.level-2.methods", "one or more of");
    }

    @Test
    void whenAnAlgorithmStandsTwiceForAKeyLength_thenItIsRefused() {
        refused(withAlgorithm(algorithm("rsa")), "algorithms[26].algorithm", "every key length once");
    }

    @Test
    void whenKeyLengthsAreEmpty_thenTheyAreRefused() {
        Map<String, Object> empty = new java.util.HashMap<>(algorithm("NEW"));
        empty.putAll(Map.of("key-from", 5, "key-below", 5));
        refused(withAlgorithm(empty), "algorithms[26].key-below", "more than key-from");
    }

    @Test
    void whenThePolicyDemandsMore_thenItIsTakenAndHolds() {
        Map<String, Object> document = Policies.document();
        Policies.section(document, "levels.level-2").putAll(Map.of("authentication", 3, "methods", List.of("typed")));
        Policies.section(document, "tokens.out-of-band").put("highest-level", 1);
        AssurancePolicy stricter = Policies.of(document);

        assertThat(stricter.methodsFor(AssuranceLevel.LEVEL_2)).containsExactly(Method.TYPED);
        assertThat(stricter.achieved(Method.TYPED, AssuranceLevel.LEVEL_2, TimeStamp.LOCAL_SYSTEM))
                .contains(AssuranceLevel.LEVEL_1);
        assertThat(stricter.tokens().accepts(TokenType.OUT_OF_BAND, AssuranceLevel.LEVEL_2))
                .isFalse();
    }

    @Test
    void whenAMemorizedSecretIsMeasured_thenLengthAndGuessesGiveItsLevelAndNeverMoreThan2() {
        MemorizedSecretRule rule = Policies.shipped().memorizedSecret();
        assertThat(rule.levelOf(5, 1e9)).isEmpty();
        assertThat(rule.levelOf(6, 1e9)).contains(AssuranceLevel.LEVEL_1);
        assertThat(rule.levelOf(7, 1e9)).contains(AssuranceLevel.LEVEL_1);
        assertThat(rule.levelOf(8, 999_999)).contains(AssuranceLevel.LEVEL_1);
        assertThat(rule.levelOf(8, 1_000_000)).contains(AssuranceLevel.LEVEL_2);
        assertThat(rule.levelOf(200, 1e40)).contains(AssuranceLevel.LEVEL_2);
    }

    private static void refused(Map<String, Object> document, String key, String expected) {
        assertThatThrownBy(() -> Policies.of(document))
                .isInstanceOfSatisfying(
                        InvalidPolicyException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key))
                .hasMessageStartingWith(key + ": ")
                .hasMessageContaining(expected);
    }

    private static Object typed(String value) {
        if (value.matches("\\d+")) {
            return Integer.valueOf(value);
        }
        return value.equals("false") ? (Object) false : value;
    }

    private static Map<String, Object> algorithm(String name) {
        return Map.of(
                "algorithm", name, "status", "approved", "source", Map.of("text", "a source", "trust", "excerpt"));
    }

    private static Map<String, Object> withAlgorithm(Map<String, Object> algorithm) {
        Map<String, Object> document = Policies.document();
        List<Object> algorithms = new ArrayList<>((List<?>) document.get("algorithms"));
        algorithms.add(algorithm);
        document.put("algorithms", algorithms);
        return document;
    }
}
