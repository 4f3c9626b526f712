package org.paraph.engine.camunda.expense;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * A claim in the variables of a process. Lines come as {@code lines} (JSON text, a JSON object, or a list of maps) or, from
 * the form, as {@code line1Date}, {@code line1Category}, {@code line1Description}, {@code line1Amount} and so on; what
 * stands in the form's fields wins. Nothing is made a Java object whose class a client names.
 */
final class ClaimVariables {

    static final int FORM_LINES = 10;

    private static final String JSON = Variables.SerializationDataFormats.JSON.getName();
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final List<String> FIELDS = List.of("Date", "Category", "Description", "Amount");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectReader READER = MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ClaimVariables() {}

    static Said read(VariableScope variables) {
        List<JsonNode> fromForm = fromForm(variables);
        return new Said(
                plain(variables, "purpose"),
                plain(variables, "costCentre"),
                plain(variables, "currency"),
                fromForm.isEmpty() ? lines(variables.getVariableTyped("lines", false)) : Optional.of(fromForm));
    }

    static void write(ExpenseClaim claim, String payee, VariableScope variables) {
        Money total = claim.total();
        variables.setVariables(Map.of(
                "payee", payee,
                "purpose", claim.purpose(),
                "costCentre", claim.costCentre(),
                "currency", claim.currency(),
                "total", total.text(),
                "totalCents", total.cents(),
                "lines",
                        Variables.serializedObjectValue(claim.linesAsJson())
                                .serializationDataFormat(JSON)
                                .objectTypeName("java.util.ArrayList")
                                .create()));
    }

    private static Object plain(VariableScope variables, String name) {
        TypedValue value = variables.getVariableTyped(name, false);
        return value == null || value instanceof SerializableValue ? null : value.getValue();
    }

    private static List<JsonNode> fromForm(VariableScope variables) {
        List<JsonNode> lines = new ArrayList<>();
        IntStream.rangeClosed(1, FORM_LINES).forEach(number -> {
            ObjectNode line = MAPPER.createObjectNode();
            for (String field : FIELDS) {
                Object said = plain(variables, "line" + number + field);
                if (said != null && !said.toString().isBlank()) {
                    line.put(field.toLowerCase(Locale.ROOT), said.toString());
                }
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
        });
        return lines;
    }

    private static Optional<List<JsonNode>> lines(TypedValue value) {
        if (value == null || value.getType() == null) {
            return Optional.of(List.of());
        }
        if (value instanceof ObjectValue object && object.isDeserialized()) {
            return list(object.getValue() instanceof List<?> given ? MAPPER.valueToTree(given) : null);
        }
        if (value instanceof SerializableValue serialized) {
            return JSON.equals(serialized.getSerializationDataFormat())
                    ? parsed(serialized.getValueSerialized())
                    : Optional.empty();
        }
        return value.getValue() == null
                ? Optional.of(List.of())
                : parsed(value.getValue() instanceof String text ? text : null);
    }

    private static Optional<List<JsonNode>> parsed(String text) {
        if (text == null || text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            return list(READER.readTree(text));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<List<JsonNode>> list(JsonNode lines) {
        if (lines == null || !lines.isArray()) {
            return Optional.empty();
        }
        List<JsonNode> found = new ArrayList<>();
        lines.forEach(found::add);
        return Optional.of(found);
    }
}
