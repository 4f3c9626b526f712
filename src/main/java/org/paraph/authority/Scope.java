package org.paraph.authority;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The cost centres over which an authority is held. Immutable.
 *
 * @param patterns cost centres as they are written, or their beginning followed by {@code *}; {@code *} alone is all
 */
public record Scope(List<String> patterns) {

    private static final Pattern VALID = Pattern.compile("[\\p{L}\\p{N}._/-]{0,64}\\*?");

    public static final Scope ALL = new Scope(List.of("*"));

    public Scope {
        patterns = List.copyOf(patterns);
        if (patterns.isEmpty()
                || patterns.stream()
                        .anyMatch(p -> p.isEmpty() || !VALID.matcher(p).matches())) {
            throw new IllegalArgumentException("No list of cost centres: " + patterns);
        }
    }

    boolean isAll() {
        return patterns.contains("*");
    }

    boolean contains(String costCentre) {
        return patterns.stream().anyMatch(p -> matches(p, costCentre));
    }

    /** Whether everything that the other contains is in this one. */
    boolean encloses(Scope other) {
        return other.patterns.stream().allMatch(o -> patterns.stream().anyMatch(p -> matches(p, o)));
    }

    /** A pattern of the other list counts as a name here: {@code 12*} lies in {@code 1*}, but not in {@code 12}. */
    private static boolean matches(String pattern, String name) {
        return pattern.endsWith("*")
                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                : pattern.equals(name);
    }

    @Override
    public String toString() {
        return String.join(", ", patterns);
    }
}
