package org.paraph.signature;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words for processes, tasks, variables and coded values in the reader's language. Looks into the bundle
 * {@code paraph-labels} of the host application first, then into Paraph's own; keys are {@code <process>},
 * {@code <process>.<task>}, {@code <process>.<variable>}, {@code <process>.<variable>.<value>}, {@code authority.<kind>},
 * {@code line.<process>.<variable>} for a value of several members such as {@code {date}: {amount}} (a member's own values are
 * {@code <process>.<variable>.<member>.<value>}) and, for {@link Summary}, {@code summary.<process>}. Bundles are read once. Thread-safe.
 */
public final class Labels {

    private static final List<String> BUNDLES = List.of("paraph-labels", "paraph/labels/labels");
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBERED = Pattern.compile("(.*\\D)(\\d+)");
    private static final Pattern MEMBER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[_-]");

    /** Looking for a bundle that a host does not have costs an exception each time. */
    private final Map<Locale, List<ResourceBundle>> bundles = new ConcurrentHashMap<>();

    public String process(Place place, Locale language) {
        return process(place, words(place.processKey()), language);
    }

    /** The process's title; the name in the model when no bundle has one. */
    public String process(Place place, String name, Locale language) {
        return find(place.processKey(), language).orElse(name);
    }

    /** The task's title; the name in the model when no bundle has one. */
    public String task(Place place, String name, Locale language) {
        return find(place.processKey() + "." + place.activity(), language).orElse(name);
    }

    /** The pattern of the line that tells one request of that process from another. */
    Optional<String> summary(Place place, Locale language) {
        return find("summary." + place.processKey(), language);
    }

    public String variable(Place place, String name, Locale language) {
        return find(place.processKey() + "." + name, language)
                .or(() -> numbered(place, name, language))
                .orElseGet(() -> words(name));
    }

    /** Of {@code receipt2}, the words for {@code receipt} and the number. */
    private Optional<String> numbered(Place place, String name, Locale language) {
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches()
                ? find(place.processKey() + "." + numbered.group(1), language)
                        .map(l -> l + "\u00a0" + numbered.group(2))
                : Optional.empty();
    }

    /** The delegated authority's title; its kind in words when no bundle has one. */
    public String authority(String kind, Locale language) {
        return find("authority." + kind, language).orElseGet(() -> words(kind));
    }

    /** The delegated authority's title, else what stands in for it. */
    public String authority(String kind, Locale language, String otherwise) {
        return find("authority." + kind, language).orElse(otherwise);
    }

    /** A value of the content's JSON model as people read it: plain text, possibly of several lines. */
    public String value(Place place, String name, Object value, Locale language) {
        if (value == null) {
            return "—";
        }
        if (value instanceof List<?> list) {
            return list.stream().map(v -> value(place, name, v, language)).collect(Collectors.joining("\n"));
        }
        if (value instanceof Map<?, ?> map) {
            return find("line." + place.processKey() + "." + name, language)
                    .map(pattern ->
                            filled(pattern, member -> value(place, name + "." + member, map.get(member), language)))
                    .orElseGet(() -> listed(place, name, map, language));
        }
        return find(place.processKey() + "." + name + "." + value, language)
                .orElseGet(() -> isWrittenAs("amount", place, name, language)
                        ? Amounts.text(value.toString(), language)
                        : spelt(value, language));
    }

    /** Whether the value is the id of a person, who has a name. */
    public boolean isPerson(Place place, String name, Locale language) {
        return isWrittenAs("person", place, name, language);
    }

    private boolean isWrittenAs(String format, Place place, String name, Locale language) {
        return find("format." + place.processKey() + "." + name, language)
                .filter(format::equals)
                .isPresent();
    }

    /** The pattern with each name in braces replaced by that member of the value. */
    private static String filled(String pattern, UnaryOperator<String> members) {
        return MEMBER.matcher(pattern).replaceAll(named -> Matcher.quoteReplacement(members.apply(named.group(1))));
    }

    private String listed(Place place, String name, Map<?, ?> map, Locale language) {
        return map.entrySet().stream()
                .map(e -> words(String.valueOf(e.getKey())) + ": " + value(place, name, e.getValue(), language))
                .collect(Collectors.joining("\n"));
    }

    private String spelt(Object value, Locale language) {
        return value instanceof Boolean
                ? find("value." + value, language).orElseGet(value::toString)
                : date(value, language);
    }

    private static String date(Object value, Locale language) {
        String text = value.toString();
        return DATE.matcher(text).matches() && isDate(text) ? Times.day(LocalDate.parse(text), language) : text;
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (java.time.format.DateTimeParseException noSuchDay) {
            return false;
        }
    }

    private static String words(String name) {
        String text = WORD_START.matcher(name).replaceAll(" ").toLowerCase(Locale.ROOT);
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private Optional<String> find(String key, Locale language) {
        return bundles.computeIfAbsent(language, Labels::read).stream()
                .filter(b -> b.containsKey(key))
                .findFirst()
                .map(b -> b.getString(key));
    }

    private static List<ResourceBundle> read(Locale language) {
        return BUNDLES.stream().flatMap(b -> bundle(b, language).stream()).toList();
    }

    private static Optional<ResourceBundle> bundle(String name, Locale language) {
        try {
            return Optional.of(ResourceBundle.getBundle(name, language, EXACT));
        } catch (MissingResourceException hostHasNone) {
            return Optional.empty();
        }
    }
}
