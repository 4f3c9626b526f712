package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.assurance.Purpose;
import org.paraph.authentication.enrolment.Enrolled;

/** Both languages say the same, and every refusal has words for what happened and what to do. */
class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");
    private static final Set<String> WEB_PROBLEMS = Set.of(
            "malformed",
            "too-large",
            "not-logged-in",
            "not-allowed",
            "record-unknown",
            "document-unknown",
            "document-not-shown",
            "person-unknown",
            "code-unknown",
            "internal",
            "set-not-ready",
            "not-officer",
            "delegation-unknown",
            "delegation-changed",
            "delegation-own",
            "delegation-beyond",
            "delegation-wrong",
            "file-too-large",
            "verify-off",
            "verify-too-often",
            "document-too-large");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages/web",
                "messages/statement",
                "messages/assurance",
                "messages/code",
                "messages/letter",
                "messages/digital",
                "messages/pdf",
                "messages/validation",
                "messages/cli",
                "labels/labels"
            })
    void bothLanguagesHaveTheSameKeysAndPlaceholders(String bundle) {
        assertThat(placeholders(bundle, Locale.ENGLISH)).isNotEmpty().isEqualTo(placeholders(bundle, Locale.FRENCH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages/web",
                "messages/statement",
                "messages/assurance",
                "messages/code",
                "messages/letter",
                "messages/digital",
                "messages/pdf",
                "messages/validation",
                "messages/cli"
            })
    void noPatternHoldsAnApostropheThatWouldSwallowIt(String bundle) {
        Stream.of(Locale.ENGLISH, Locale.FRENCH)
                .forEach(l -> assertThat(texts(bundle, l).values())
                        .noneMatch(text -> text.toString().replace("''", "").contains("'")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages/web",
                "messages/statement",
                "messages/assurance",
                "messages/code",
                "messages/letter",
                "messages/digital",
                "messages/pdf",
                "messages/validation",
                "messages/cli",
                "labels/labels"
            })
    void everyTextSaysSomething_andFrenchIsNotEnglish(String bundle) {
        Properties english = texts(bundle, Locale.ENGLISH);
        texts(bundle, Locale.FRENCH)
                .forEach((key, text) -> assertThat(text.toString())
                        .as(key.toString())
                        .isNotBlank()
                        .satisfies(t -> assertThat(words(t).length() < 30 || !t.equals(english.get(key)))
                                .isTrue()));
    }

    /** Without the names of what is filled in. */
    private static String words(String text) {
        return text.replaceAll("\\{\\w+}", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages/web",
                "messages/letter",
                "messages/digital",
                "messages/pdf",
                "messages/validation",
                "messages/cli",
                "labels/labels"
            })
    void noFrenchLineBreaksInsideItsQuotationMarksOrBeforeAColon(String bundle) {
        assertThat(texts(bundle, Locale.FRENCH).values())
                .allSatisfy(text -> assertThat(text.toString()).doesNotContainPattern(" [:»]|« "));
    }

    @ParameterizedTest
    @EnumSource(Refusal.Reason.class)
    void everyRefusalHasTitleDetailAndRemedyInBothLanguages(Refusal.Reason reason) {
        assertThatAllIsSaid(reason.key());
    }

    @ParameterizedTest
    @EnumSource(Enrolled.Reason.class)
    void everyRefusalToChangeATokenHasThemInWordsOfItsOwn(Enrolled.Reason reason) {
        assertThatAllIsSaid("enrolment-" + reason.key());
        assertThat(texts("messages/web", Locale.ENGLISH).getProperty("enrolment-" + reason.key() + ".detail"))
                .endsWith("Nothing was changed.");
        assertThat(texts("messages/web", Locale.FRENCH).getProperty("enrolment-" + reason.key() + ".detail"))
                .endsWith("Rien n’a été modifié.");
    }

    @Test
    void everyProblemOfTheInterfaceHasThemToo() {
        WEB_PROBLEMS.forEach(MessagesTest::assertThatAllIsSaid);
    }

    @Test
    void everyProblemWithATitleIsKnown() {
        Set<String> known = new TreeSet<>(WEB_PROBLEMS);
        Arrays.stream(Refusal.Reason.values()).map(Refusal.Reason::key).forEach(known::add);
        Arrays.stream(Enrolled.Reason.values())
                .map(reason -> "enrolment-" + reason.key())
                .forEach(known::add);

        assertThat(texts("messages/web", Locale.ENGLISH).stringPropertyNames().stream()
                        .filter(key -> key.endsWith(".title"))
                        .map(key -> key.substring(0, key.length() - ".title".length())))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void everyPurposeHasAStatementAndAQuestion(Purpose purpose) {
        assertThat(texts("messages/statement", Locale.FRENCH)).containsKey("statement." + purpose.key());
        assertThat(texts("messages/web", Locale.FRENCH)).containsKey("ask." + purpose.key());
        assertThat(texts("messages/assurance", Locale.FRENCH)).containsKey("purpose." + purpose.key());
    }

    private static void assertThatAllIsSaid(String key) {
        Stream.of(Locale.ENGLISH, Locale.FRENCH)
                .forEach(l -> assertThat(texts("messages/web", l))
                        .containsKeys(key + ".title", key + ".detail", key + ".remedy"));
    }

    private static Map<String, Set<String>> placeholders(String bundle, Locale language) {
        Map<String, Set<String>> found = new TreeMap<>();
        Properties texts = texts(bundle, language);
        texts.stringPropertyNames().forEach(key -> {
            Set<String> all = new TreeSet<>();
            Matcher matcher = PLACEHOLDER.matcher(texts.getProperty(key));
            while (matcher.find()) {
                all.add(matcher.group());
            }
            found.put(key, all);
        });
        return found;
    }

    private static Properties texts(String bundle, Locale language) {
        String name = "/paraph/" + bundle + "_" + language.getLanguage() + ".properties";
        try (Reader reader =
                new InputStreamReader(MessagesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
