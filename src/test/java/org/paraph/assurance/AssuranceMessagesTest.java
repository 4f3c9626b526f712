package org.paraph.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssuranceMessagesTest {

    @Test
    void whenAWordExistsInOneLanguage_thenItExistsInTheOther() throws IOException {
        assertThat(bundle("fr").keySet()).isEqualTo(bundle("en").keySet());
    }

    @Test
    void whenAConstantIsShown_thenEveryLanguageHasItsName() throws IOException {
        String[] keys = Stream.of(
                        keys("level.", AssuranceLevel.values(), level -> level.number() + ".name"),
                        keys("level.", AssuranceLevel.values(), level -> level.number() + ".meaning"),
                        keys("threat.", Threat.values(), Threat::key),
                        keys("harm.", HarmCategory.values(), HarmCategory::key),
                        keys("severity.", HarmSeverity.values(), HarmSeverity::key),
                        keys("purpose.", Purpose.values(), Purpose::key),
                        keys("method.", Method.values(), Method::key),
                        keys("token.", TokenType.values(), TokenType::key),
                        keys("note.", TableNote.values(), TableNote::key),
                        keys("requirement.", SignatureNeed.Outcome.values(), SignatureNeed.Outcome::key))
                .flatMap(Function.identity())
                .toArray(String[]::new);
        assertThat(bundle("en").keySet()).containsExactlyInAnyOrder((Object[]) keys);
        assertThat(bundle("en").values()).doesNotContain("");
        assertThat(bundle("fr").values()).doesNotContain("");
    }

    @Test
    void whenTheBundleIsFrench_thenItsAccentsAreReadAsTheyWereWritten() throws IOException {
        assertThat(bundle("fr")).containsEntry("threat.impersonation", "Usurpation d’identité");
    }

    private static <E> Stream<String> keys(String prefix, E[] constants, Function<E, String> key) {
        return Arrays.stream(constants).map(constant -> prefix + key.apply(constant));
    }

    private static Properties bundle(String language) throws IOException {
        String file = "/paraph/messages/assurance_" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(AssuranceMessagesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            Properties bundle = new Properties();
            bundle.load(reader);
            return bundle;
        }
    }
}
