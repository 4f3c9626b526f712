package org.paraph.assurance;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A part of a policy document that is read key by key; whatever is not as expected is refused with the key's full path. */
final class Section {

    private final String path;
    private final Map<?, ?> values;
    private final Set<String> read = new HashSet<>();

    Section(String path, Map<?, ?> values) {
        this.path = path;
        this.values = values;
    }

    Section section(String key) {
        return nested(path(key), value(key, "a section with keys and values"));
    }

    List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        for (Object element : elements(key)) {
            sections.add(nested(path(key) + "[" + sections.size() + "]", element));
        }
        return sections;
    }

    String text(String key) {
        Object value = value(key, "a text");
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw refusal(key, "a text, in quotes when it looks like a number or a date", value);
    }

    int number(String key) {
        Object value = value(key, "a whole number, 0 or more");
        if (value instanceof Integer number && number >= 0) {
            return number;
        }
        throw refusal(key, "a whole number, 0 or more", value);
    }

    Optional<Integer> optionalNumber(String key) {
        return has(key) ? Optional.of(number(key)) : Optional.empty();
    }

    boolean flag(String key) {
        Object value = value(key, "true or false");
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw refusal(key, "true or false", value);
    }

    LocalDate date(String key) {
        String text = text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw refusal(key, "a date such as '2030-12-31'", text);
        }
    }

    Optional<LocalDate> optionalDate(String key) {
        return has(key) ? Optional.of(date(key)) : Optional.empty();
    }

    AssuranceLevel level(String key) {
        int number = number(key);
        return AssuranceLevel.of(number).orElseThrow(() -> refusal(key, "a level from 1 to 4", number));
    }

    <E extends Enum<E>> E word(String key, Class<E> type) {
        return word(key, type, value(key, "one of " + Keys.all(type)));
    }

    <E extends Enum<E>> List<E> words(String key, Class<E> type) {
        List<E> words = new ArrayList<>();
        for (Object element : elements(key)) {
            E word = word(key, type, element);
            if (words.contains(word)) {
                throw refusal(key, "each word once", element);
            }
            words.add(word);
        }
        return words;
    }

    /** Refuses a key that nobody asked for: most likely a misspelling that would else go unnoticed. */
    void nothingElse() {
        for (Object key : values.keySet()) {
            if (!read.contains(String.valueOf(key))) {
                throw new InvalidPolicyException(
                        path(String.valueOf(key)), "is not known here; expected only " + String.join(", ", known()));
            }
        }
    }

    InvalidPolicyException refusal(String key, String expected, Object found) {
        return new InvalidPolicyException(path(key), "expected " + expected + ", found '" + spelled(found) + "'");
    }

    private <E extends Enum<E>> E word(String key, Class<E> type, Object value) {
        return Keys.find(type, String.valueOf(value))
                .orElseThrow(() -> refusal(key, "one of " + Keys.all(type), value));
    }

    private List<?> elements(String key) {
        Object value = value(key, "a list");
        if (value instanceof List<?> list) {
            return list;
        }
        throw refusal(key, "a list", value);
    }

    private boolean has(String key) {
        read.add(key);
        return values.get(key) != null;
    }

    private Object value(String key, String expected) {
        if (!has(key)) {
            throw new InvalidPolicyException(path(key), "is missing; expected " + expected);
        }
        return values.get(key);
    }

    private static Object spelled(Object found) {
        if (found instanceof Collection<?> several) {
            return several.stream().map(Section::spelled).toList();
        }
        return found instanceof Enum<?> word ? Keys.of(word) : found;
    }

    private String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private List<String> known() {
        return read.stream().sorted().toList();
    }

    private static Section nested(String path, Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Section(path, map);
        }
        throw new InvalidPolicyException(path, "expected a section with keys and values, found '" + value + "'");
    }
}
