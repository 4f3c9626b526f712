package org.paraph.engine.camunda.expense;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.paraph.authority.Money;

/**
 * A claim in the variables of a process. Lines come as {@code lines}: JSON text, a JSON object, or a list of maps. Nothing is
 * made a Java object whose class a client names.
 */
final class ClaimVariables {

    private static final String JSON = Variables.SerializationDataFormats.JSON.getName();
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectReader READER = MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private ClaimVariables() {}

    static Said read(VariableScope variables) {
        return new Said(
                plain(variables, "purpose"),
                plain(variables, "costCentre"),
                plain(variables, "currency"),
                lines(variables.getVariableTyped("lines", false)));
    }

    static void write(ExpenseClaim claim, String payee, VariableScope variables) {
        Money total = claim.total();
        variables.setVariables(Map.of(
                "payee", payee,
                "purpose", claim.purpose(),
                "costCentre", claim.costCentre(),
                "currency", claim.currency(),
                "total", total.amount().toPlainString(),
                "totalCents", total.units(),
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
