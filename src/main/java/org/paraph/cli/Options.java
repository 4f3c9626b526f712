package org.paraph.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the command was called.
 *
 * @param trust files with the certificates of authorities that are believed
 * @param sha256 the fingerprint that the only file must have, in lower-case hexadecimal
 */
record Options(List<Path> trust, Locale language, boolean json, Optional<String> sha256, List<Path> files) {

    static Options of(List<String> arguments) throws Unusable {
        return new Reading(arguments).options();
    }

    /** Of the arguments, one after the other. */
    private static final class Reading {

        private final Iterator<String> arguments;
        private final List<Path> trust = new ArrayList<>();
        private final List<Path> files = new ArrayList<>();
        private final Locale language;
        private boolean json;
        private String sha256;

        Reading(List<String> arguments) {
            this.arguments = arguments.iterator();
            this.language = spoken(arguments);
        }

        /** Known before anything can be wrong. */
        private static Locale spoken(List<String> arguments) {
            int option = arguments.indexOf("--lang");
            boolean said = option >= 0 && option + 1 < arguments.size();
            Locale asked = said ? Locale.forLanguageTag(arguments.get(option + 1)) : Locale.getDefault();
            return asked.getLanguage().equals(Locale.FRENCH.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
        }

        Options options() throws Unusable {
            while (arguments.hasNext()) {
                take(arguments.next());
            }
            if (files.isEmpty()) {
                throw wrong("no-file", "");
            }
            if (sha256 != null && files.size() > 1) {
                throw wrong("one-file", "--sha256");
            }
            return new Options(List.copyOf(trust), language, json, Optional.ofNullable(sha256), List.copyOf(files));
        }

        private void take(String argument) throws Unusable {
            switch (argument) {
                case "--trust" -> trust.add(path(value(argument)));
                case "--lang" -> checkLanguage(value(argument));
                case "--json" -> json = true;
                case "--sha256" -> sha256 = fingerprint(value(argument));
                default -> files.add(file(argument));
            }
        }

        private String value(String option) throws Unusable {
            if (!arguments.hasNext()) {
                throw wrong("no-value", option);
            }
            return arguments.next();
        }

        private void checkLanguage(String value) throws Unusable {
            if (!value.equals("en") && !value.equals("fr")) {
                throw wrong("unknown-language", value);
            }
        }

        private String fingerprint(String value) throws Unusable {
            if (!value.matches("[0-9a-fA-F]{64}")) {
                throw wrong("no-fingerprint", value);
            }
            return value.toLowerCase(Locale.ROOT);
        }

        private Path file(String argument) throws Unusable {
            if (argument.startsWith("--")) {
                throw wrong("unknown-option", argument);
            }
            return path(argument);
        }

        private Path path(String value) throws Unusable {
            try {
                return Path.of(value);
            } catch (InvalidPathException impossible) {
                throw wrong("file-unreadable", value);
            }
        }

        private Unusable wrong(String key, String about) {
            return new Unusable(key, about, language);
        }
    }
}
