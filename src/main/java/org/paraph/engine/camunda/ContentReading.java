package org.paraph.engine.camunda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.paraph.content.ContentPart;
import org.paraph.content.SignedContent;
import org.paraph.signature.SigningTaskDefinition;
import org.paraph.signature.SigningTasks;

/**
 * Collects what is signed from the variables of the process, as the process itself goes on with them: a variable that
 * somebody put on the task alone is not read.
 */
final class ContentReading {

    private static final String JSON = Variables.SerializationDataFormats.JSON.getName();
    private static final String UNKNOWN_MEDIA_TYPE = "application/octet-stream";

    private final ObjectMapper json = new ObjectMapper();

    SignedContent content(DelegateExecution execution, List<String> names) {
        // Loads all variables by one query, documents' bytes aside; the engine then needs none when it completes the
        // task.
        execution.getVariableNames();
        return SignedContent.of(names.stream()
                .flatMap(name -> variables(execution, name))
                .map(variable -> part(execution, variable))
                .toList());
    }

    /** Of numbered ones those that hold something, in the order of their numbers. */
    private static Stream<String> variables(DelegateExecution execution, String name) {
        return SigningTaskDefinition.isNumbered(name)
                ? execution.getVariableNames().stream()
                        .filter(variable -> SigningTaskDefinition.covers(name, variable))
                        .filter(variable -> holds(execution.getVariableTyped(variable, false)))
                        .sorted(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()))
                : Stream.of(name);
    }

    private static boolean holds(TypedValue value) {
        return value instanceof SerializableValue serialized
                ? serialized.getValueSerialized() != null
                : value != null && value.getValue() != null;
    }

    Optional<SigningTasks.Document> document(DelegateExecution execution, String name) {
        return execution.getVariableTyped(name, false) instanceof FileValue file && file.getValue() != null
                ? Optional.of(new SigningTasks.Document(file.getFilename(), mediaType(file), file.getValue()))
                : Optional.empty();
    }

    private ContentPart part(DelegateExecution execution, String name) {
        TypedValue value = execution.getVariableTyped(name, false);
        return value instanceof FileValue file && file.getValue() != null
                ? ContentPart.document(name, file.getFilename(), mediaType(file), file.getValue())
                : ContentPart.value(name, signable(value));
    }

    /** The value in the model of canonical JSON; what cannot be in it stays as it is and is refused by name. */
    private Object signable(TypedValue value) {
        if (value == null) {
            return null;
        }
        if (value instanceof SerializableValue serialized) {
            return JSON.equals(serialized.getSerializationDataFormat()) ? parsed(serialized) : serialized;
        }
        Object plain = value.getValue();
        if (plain instanceof Date date) {
            return date.toInstant().toString();
        }
        return plain instanceof Short number ? Integer.valueOf(number) : plain;
    }

    private Object parsed(SerializableValue value) {
        String text = value.getValueSerialized();
        try {
            return text == null ? null : json.readValue(text, Object.class);
        } catch (JsonProcessingException unreadable) {
            return value;
        }
    }

    private static String mediaType(FileValue file) {
        return file.getMimeType() == null ? UNKNOWN_MEDIA_TYPE : file.getMimeType();
    }
}
