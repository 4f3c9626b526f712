package org.paraph.engine.camunda.filing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Reads what a client put into variables. Nothing is made a Java object whose class a client names. Thread-safe. */
public final class Given {

    private static final String JSON = Variables.SerializationDataFormats.JSON.getName();
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectReader READER = MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Given() {}

    /** The plain value of that name, or {@code null}. */
    public static Object plain(VariableScope variables, String name) {
        TypedValue value = variables.getVariableTyped(name, false);
        return value == null || value instanceof SerializableValue ? null : value.getValue();
    }

    /** A list, which comes as JSON text, as a JSON object, or as a list of maps; empty when it is none of these. */
    public static Optional<List<JsonNode>> list(VariableScope variables, String name) {
        TypedValue value = variables.getVariableTyped(name, false);
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

    private static Optional<List<JsonNode>> list(JsonNode list) {
        if (list == null || !list.isArray()) {
            return Optional.empty();
        }
        List<JsonNode> found = new ArrayList<>();
        list.forEach(found::add);
        return Optional.of(found);
    }
}
