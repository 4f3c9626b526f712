package org.paraph.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read of a process stands in both languages, and says the same as its diagram and its form. */
class LabelsTest {

    private final Properties english = labels("en");
    private final Properties french = labels("fr");

    static List<Path> files() throws IOException {
        return ProcessRulesTest.files();
    }

    @Test
    void whenAWordStandsInOneLanguage_thenItStandsInTheOther() {
        assertThat(french.keySet()).isEqualTo(english.keySet());
        assertThat(english.values()).noneMatch(label -> label.toString().isBlank());
        assertThat(french.values()).noneMatch(label -> label.toString().isBlank());
        assertThat(french.values()).noneMatch(label -> label.toString().contains("'"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void whenAProcessIsShipped_thenItsTasksAndSignedValuesHaveLabels(Path file) {
        var model = Bpmn.readModelFromFile(file.toFile());
        var process = model.getModelElementsByType(Process.class).iterator().next();
        var tasks = new ProcessRules(model).signingTasks().toList();

        assertThat(process.getName()).isEqualTo(both(process.getId()));
        for (var task : tasks) {
            assertThat(task.getName()).isEqualTo(both(process.getId() + "." + task.getId()));
            assertThat(content(task))
                    .allMatch(value -> english.containsKey(process.getId() + "." + value.replace("*", "")));
        }
    }

    @Test
    void whenTheLeaveFormShowsAValue_thenItSaysWhatTheLabelsSay() throws IOException {
        var form = new ObjectMapper()
                .readTree(Files.readString(Path.of("forms/leave-request.form")))
                .get("components");
        var shown = new ArrayList<String>();
        for (var field : form) {
            var name = "leave-request." + field.path("key").asText();
            if (field.has("key")) {
                shown.add(field.get("key").asText());
                assertThat(field.path("label").asText(field.path("dateLabel").asText()))
                        .contains(english.getProperty(name))
                        .contains(french.getProperty(name));
                options(field)
                        .forEach(option -> assertThat(option.get("label").asText())
                                .isEqualTo(both(name + "." + option.get("value").asText())));
            }
        }
        assertThat(shown).containsExactly("leaveType", "startDate", "endDate", "comment");
    }

    private String both(String key) {
        return english.getProperty(key) + " / " + french.getProperty(key);
    }

    private static Stream<JsonNode> options(JsonNode field) {
        return StreamSupport.stream(field.path("values").spliterator(), false);
    }

    private static Stream<String> content(UserTask task) {
        return ProcessRules.properties(task)
                .filter(property -> property.getCamundaName().equals("paraph:content"))
                .flatMap(property -> Stream.of(property.getCamundaValue().split("\\s*,\\s*")));
    }

    private static Properties labels(String language) {
        var labels = new Properties();
        try (var in = Files.newBufferedReader(
                Path.of("src/main/resources/paraph/labels/labels_" + language + ".properties"))) {
            labels.load(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return labels;
    }
}
