package org.paraph.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of settings in the documentation beside what the build has read from the code. Rows: name, default, meaning, risk. */
class SettingsTableTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(paraph\\.[a-z.-]+)` \\| (?:`([^`|]*)`)? *\\|.*\\|$");

    @Test
    void whenASettingExists_thenTheDocumentationNamesItWithItsDefault() throws IOException {
        Map<String, String> settings = new TreeMap<>();
        for (JsonNode property : metadata()) {
            settings.put(
                    property.get("name").asText(), property.path("defaultValue").asText());
        }

        assertThat(rows(Files.readString(Path.of("docs/settings.md")))).containsExactlyEntriesOf(settings);
    }

    @Test
    void whenASettingExists_thenTheMetadataSaysWhatItMeans() throws IOException {
        assertThat(metadata())
                .isNotEmpty()
                .allSatisfy(property -> assertThat(property.path("description").asText())
                        .as(property.get("name").asText())
                        .isNotBlank()
                        .doesNotContain("{@"));
    }

    private static Map<String, String> rows(String table) {
        Map<String, String> rows = new TreeMap<>();
        ROW.matcher(table).results().forEach(row -> rows.put(row.group(1), row.group(2) == null ? "" : row.group(2)));
        return rows;
    }

    private static Iterable<JsonNode> metadata() throws IOException {
        Path file = Path.of("target/classes/META-INF/spring-configuration-metadata.json");
        return new JsonMapper().readTree(file.toFile()).get("properties");
    }
}
