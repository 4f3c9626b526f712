package org.paraph.authority;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads comma-separated values after RFC 4180. A mark of the byte order is passed over; where the first line has
 * semicolons and no comma, they separate, as spreadsheets write them where the comma stands before decimals. Not
 * thread-safe.
 */
final class Csv {

    private final String text;
    private final char separator;
    private final List<Line> lines = new ArrayList<>();
    private List<String> fields = new ArrayList<>();
    private int at;
    private int line = 1;
    private int begun = 1;

    private Csv(String text) {
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String first = this.text.lines().findFirst().orElse("");
        this.separator = first.indexOf(',') < 0 && first.indexOf(';') >= 0 ? ';' : ',';
    }

    /** @param number where it begins, 1 for the first line of the file */
    record Line(int number, List<String> fields) {}

    /** A quotation mark that is not where it may be. */
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;
        private final int line;

        Malformed(int line) {
            super("Line " + line);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /** All lines but empty ones. */
    static List<Line> read(String text) throws Malformed {
        return new Csv(text).read();
    }

    private List<Line> read() throws Malformed {
        while (at < text.length()) {
            fields.add(text.charAt(at) == '"' ? quoted() : plain());
            separator();
        }
        endLine();
        return lines;
    }

    private String plain() throws Malformed {
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && !isBreak(text.charAt(at))) {
            if (text.charAt(at) == '"') {
                throw new Malformed(line);
            }
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isBreak(char c) {
        return c == '\r' || c == '\n';
    }

    private String quoted() throws Malformed {
        int opened = line;
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\n') {
                line++;
            }
            if (c != '"') {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                value.append(c);
                at++;
            } else {
                return value.toString();
            }
        }
        throw new Malformed(opened);
    }

    private void separator() throws Malformed {
        if (at == text.length()) {
            return;
        }
        char c = text.charAt(at++);
        if (c == separator) {
            if (at == text.length()) {
                fields.add("");
            }
            return;
        }
        if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
        } else if (c != '\n' && c != '\r') {
            throw new Malformed(line);
        }
        endLine();
        line++;
        begun = line;
    }

    private void endLine() {
        if (!fields.isEmpty() && !(fields.size() == 1 && fields.get(0).isBlank())) {
            lines.add(new Line(begun, List.copyOf(fields)));
        }
        fields = new ArrayList<>();
    }
}
