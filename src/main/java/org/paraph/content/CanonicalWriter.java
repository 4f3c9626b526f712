package org.paraph.content;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.paraph.content.NotSignableException.Reason;

/** Writes one value. Used once. */
final class CanonicalWriter {

    private final StringBuilder out = new StringBuilder(256);
    private final Deque<String> path = new ArrayDeque<>();

    String text() {
        return out.toString();
    }

    void value(Object value) {
        if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof String text) {
            string(text);
        } else if (value instanceof Integer || value instanceof Long) {
            integer(((Number) value).longValue());
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof List<?> list) {
            array(list);
        } else {
            throw refusal(value instanceof Number ? Reason.FRACTION : Reason.TYPE);
        }
    }

    private void integer(long number) {
        if (Math.abs(number) > CanonicalJson.MAX_INTEGER || number == Long.MIN_VALUE) {
            throw refusal(Reason.NUMBER_TOO_LARGE);
        }
        out.append(number);
    }

    private void array(List<?> list) {
        out.append('[');
        int index = 0;
        for (Object item : list) {
            enter(index == 0, "[" + index + "]");
            value(item);
            path.removeLast();
            index++;
        }
        out.append(']');
    }

    private void object(Map<?, ?> map) {
        out.append('{');
        boolean first = true;
        for (Map.Entry<String, Object> member : sorted(map).entrySet()) {
            enter(first, "." + member.getKey());
            string(member.getKey());
            out.append(':');
            value(member.getValue());
            path.removeLast();
            first = false;
        }
        out.append('}');
    }

    private void enter(boolean first, String step) {
        if (!first) {
            out.append(',');
        }
        path.addLast(step);
        if (path.size() > CanonicalJson.MAX_DEPTH) {
            throw refusal(Reason.TOO_DEEP);
        }
    }

    /** In the order of UTF-16 code units, which is {@code String}'s own. */
    private SortedMap<String, Object> sorted(Map<?, ?> map) {
        SortedMap<String, Object> sorted = new TreeMap<>();
        for (Map.Entry<?, ?> member : map.entrySet()) {
            if (!(member.getKey() instanceof String key)) {
                throw refusal(Reason.KEY_NOT_TEXT);
            }
            if (sorted.containsKey(key)) {
                throw refusal(Reason.DUPLICATE_KEY);
            }
            sorted.put(key, member.getValue());
        }
        return sorted;
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!startsPair(text, i)) {
                    throw refusal(Reason.LONE_SURROGATE);
                }
                out.append(c).append(text.charAt(++i));
            } else {
                character(c);
            }
        }
        out.append('"');
    }

    private static boolean startsPair(String text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }

    private void character(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (c < 0x20) {
                    out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
                } else {
                    out.append(c);
                }
            }
        }
    }

    private NotSignableException refusal(Reason reason) {
        return new NotSignableException("$" + String.join("", path), reason);
    }
}
