package org.paraph.validation;

import java.util.List;
import java.util.Locale;
import org.paraph.ades.Indication;

/**
 * Something that was found. Immutable.
 *
 * @param names what the words about it are about: of signatures the field first; instants in ISO 8601
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
        /** By its own word it was signed with a certificate that was revoked. */
        REVOKED_BEFORE(Indication.FAILED),
        /** The certificate was revoked later, but is said to have been unreliable before: a person has to decide. */
        REVOKED_BACKDATED(Indication.INDETERMINATE),
        /** The certificate is revoked, and nothing proves that it was signed before. */
        REVOKED_UNPROVED(Indication.INDETERMINATE),
        /** Too large or too complex to be examined, or nobody may open it. */
        NOT_EXAMINED(Indication.INDETERMINATE),
        /** What people see of it is not settled by its bytes. */
        SHOWN_OTHERWISE(Indication.INDETERMINATE),
        SIGNATURE_UNCERTAIN(Indication.INDETERMINATE),
        /** The newest container holds something that nobody signed, or its signer is not trusted. */
        CONTAINER_OPEN(Indication.INDETERMINATE),
        /** Certificates and answers behind the last signature could be exchanged unnoticed. */
        PROOFS_OPEN(Indication.INDETERMINATE),
        /** Its certificate was revoked after it was signed, which changes nothing. */
        REVOKED_AFTER(Indication.PASSED),
        /** It ends with its certificate. */
        NOT_LASTING(Indication.PASSED);

        private final Indication worst;

        Kind(Indication worst) {
            this.worst = worst;
        }

        /** The best verdict that it leaves. */
        public Indication worst() {
            return worst;
        }

        /** The word of its messages, e.g. {@code no-signature}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
