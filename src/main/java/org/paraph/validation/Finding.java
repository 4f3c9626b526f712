package org.paraph.validation;

import java.util.List;
import java.util.Locale;
import org.paraph.ades.Indication;

/**
 * Something that was found. Immutable.
 *
 * @param names what the words about it are about, e.g. the field of a signature
 */
public record Finding(Kind kind, List<String> names) {

    public Finding {
        names = List.copyOf(names);
    }

    static Finding of(Kind kind, String... names) {
        return new Finding(kind, List.of(names));
    }

    /** The closed list, the gravest first, with what each does to the verdict. */
    public enum Kind {
        /** Not the bytes that were archived. */
        OTHER_DOCUMENT(Indication.FAILED),
        UNREADABLE(Indication.FAILED),
        /** Nobody signed it, or the signature hides itself. */
        NO_SIGNATURE(Indication.FAILED),
        SIGNATURES_MISSING(Indication.FAILED),
        SIGNATURES_EXTRA(Indication.FAILED),
        SIGNATURE_BROKEN(Indication.FAILED),
        /** What it vouched for is another, or it is. */
        TIMESTAMP_BROKEN(Indication.FAILED),
        PAGES_CHANGED(Indication.FAILED),
        ANNOTATIONS_CHANGED(Indication.FAILED),
        OBJECTS_CHANGED(Indication.FAILED),
        /** There are bytes behind the last signature that nobody signed. */
        APPENDED(Indication.FAILED),
        SIGNATURE_UNCERTAIN(Indication.INDETERMINATE),
        /** It ends with its certificate. */
        NOT_LASTING(Indication.PASSED);

        private final Indication worst;

        Kind(Indication worst) {
            this.worst = worst;
        }

        Indication worst() {
            return worst;
        }

        /** The word of its messages, e.g. {@code no-signature}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
