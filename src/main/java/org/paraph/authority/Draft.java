package org.paraph.authority;

import java.util.stream.Collectors;
import org.paraph.signature.PlainText;

/**
 * A delegation as somebody wrote it down, in a form or in a file. Any member may be missing or wrong.
 *
 * @param holderType {@code person} or {@code position}
 * @param limit digits in the currency's main unit, or {@code unlimited}
 * @param costCentres separated by spaces, commas or semicolons, each exact or a beginning with {@code *}
 * @param validFrom an instant in ISO 8601, or a day, which begins at midnight in the zone of the installation
 * @param validUntil the instant of the end, or the last day; empty when no end is known
 * @param acting {@code yes} or {@code no}
 */
public record Draft(
        String holderType,
        String holder,
        String kind,
        String limit,
        String currency,
        String costCentres,
        String validFrom,
        String validUntil,
        String acting,
        String instrument) {

    /**
     * What is wrong with it: the member's name is the key of the text that says what to do.
     *
     * @param value as it was written, as far as it can be read and is not too long to be read
     */
    public record Wrong(String member, String value) {

        private static final int LONGEST = 80;

        public Wrong {
            value = shown(DraftReader.text(value));
        }

        private static String shown(String text) {
            String readable = text.codePoints()
                    .limit(LONGEST)
                    .mapToObj(Character::toString)
                    .map(c -> PlainText.isLine(c) ? c : "\uFFFD")
                    .collect(Collectors.joining());
            return text.codePointCount(0, text.length()) > LONGEST ? readable + "…" : readable;
        }
    }
}
