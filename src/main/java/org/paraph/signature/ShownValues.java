package org.paraph.signature;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paraph.content.ContentPart;

/** Values of signed content as people read them: labelled, in their zone, persons with their names. Immutable, thread-safe. */
public record ShownValues(Labels labels, Directory directory, Times times) {

    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");

    /** An instant is told in the reader's zone; labels know no zones. */
    public String of(Place place, ContentPart part, Locale language) {
        try {
            if (part.value() instanceof String text && INSTANT.matcher(text).matches()) {
                return times.text(Instant.parse(text), language);
            }
        } catch (DateTimeException noSuchDay) {
            return part.value().toString();
        }
        if (part.value() == null || !labels.isPerson(place, part.name(), language)) {
            return labels.value(place, part.name(), part.value(), language);
        }
        return part.value() instanceof List<?> people
                ? people.stream().map(it -> person(String.valueOf(it))).collect(Collectors.joining("\n"))
                : person(part.value().toString());
    }

    /** Name and id. */
    public String person(String id) {
        return directory.find(id).map(it -> it.name() + " (" + id + ")").orElse(id);
    }
}
