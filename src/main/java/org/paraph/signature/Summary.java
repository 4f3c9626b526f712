package org.paraph.signature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line that tells a request from others of its kind, such as “Vacation, December 3, 2026 to December 4, 2026”. It is
 * made of the signed content as a label {@code summary.<process>} says, e.g. {@code {leaveType}, {startDate} to {endDate}};
 * a process without that label has none, so nothing of its content leaves the signing form. Thread-safe.
 */
public final class Summary {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final Labels labels;

    public Summary(Labels labels) {
        this.labels = labels;
    }

    /** The line in that language, or nothing for a process without summary. */
    public Optional<String> of(SignatureRequest request, Locale language) {
        return labels.summary(request.place(), language)
                .map(pattern -> filled(pattern, request.place(), parts(request.manifest()), language));
    }

    private String filled(String pattern, Place place, JsonNode parts, Locale language) {
        return VARIABLE.matcher(pattern)
                .replaceAll(named -> Matcher.quoteReplacement(value(named.group(1), place, parts, language)));
    }

    private String value(String name, Place place, JsonNode parts, Locale language) {
        for (JsonNode part : parts) {
            if (part.path("name").asText().equals(name) && part.hasNonNull("value")) {
                return labels.value(place, name, part.get("value").asText(), language);
            }
        }
        return "—";
    }

    private static JsonNode parts(String manifest) {
        try {
            return JSON.readTree(manifest).path("parts");
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("A manifest in the register is not JSON", notOurs);
        }
    }
}
