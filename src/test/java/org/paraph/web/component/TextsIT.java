package org.paraph.web.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.paraph.Browser;

class TextsIT {

    private static final Path FILES = Path.of("src/main/resources/paraph/static");
    private static final Pattern NAME = Pattern.compile("\\{\\w+}");

    /** Keys whose last word comes from data: the outcome, the status, the kind of change or of trouble, the progress. */
    private static final Pattern BUILT = Pattern.compile(
            "tokens\\.add\\.lead\\..*|code\\.(waiting|delayed|sent|failed|lost)|(tokens|people|approvals|verify)\\.(title|lead)|verify\\.verdict\\..*|people\\.(suspension|resumption|revocation)\\..*|people\\.issue\\.lead\\..*"
                    + "|receipt\\.(signed|declined|withdrawn)|requests\\.status\\..*|authorities\\.(status|change|suspension|resumption|end|substitute|return).*|new\\.(person|position|no|yes)|content\\.(changed|added|removed)"
                    + "|(network|unknown|server|session|cell|key|key-known|signing-key|signing-key-store)\\.(title|detail|remedy)");

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void whenATextExistsInOneLanguage_thenItExistsInTheOtherWithTheSameBlanks() throws IOException {
        var texts = texts();
        assertThat(texts.get("fr").keySet()).isEqualTo(texts.get("en").keySet());
        texts.get("en")
                .forEach((key, english) ->
                        assertThat(blanks(texts.get("fr").get(key))).as(key).isEqualTo(blanks(english)));
    }

    @Test
    void whenATextIsFrench_thenItsTypographyIsFrench() throws IOException {
        texts().get("fr")
                .forEach((key, text) -> assertThat(text)
                        .as(key)
                        .isNotBlank()
                        .doesNotContain("'", "\"", "...")
                        .doesNotContainPattern(" [:»]|« |[^\u00a0]:"));
    }

    @Test
    void whenATextIsWritten_thenItIsUsed() throws IOException {
        var code = new StringBuilder();
        try (var files = Files.newDirectoryStream(FILES, "*.js")) {
            for (var file : files) {
                code.append(file.getFileName().toString().startsWith("texts") ? "" : Files.readString(file));
            }
        }
        assertThat(texts().get("en").keySet())
                .filteredOn(key -> !BUILT.matcher(key).matches())
                .allSatisfy(key -> assertThat(code).contains("'" + key + "'"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, String>> texts() throws IOException {
        try (var server = new StandIn()) {
            var page = BROWSER.page();
            page.navigate(server.url("host"));
            return (Map<String, Map<String, String>>)
                    page.evaluate("import('/app/paraph/texts.js').then(m => m.TEXTS)");
        }
    }

    private static Set<String> blanks(String text) {
        return NAME.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
