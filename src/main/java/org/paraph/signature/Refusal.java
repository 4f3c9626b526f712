package org.paraph.signature;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Why nothing was signed. An expected answer, not an error. Immutable.
 *
 * @param until when it can be tried again, or {@code null}
 * @param names what the reason is about, e.g. the missing variables or the lacking token; never a secret
 */
public record Refusal(Reason reason, Instant until, List<String> names) {

    public Refusal {
        names = List.copyOf(names);
    }

    static Refusal of(Reason reason, String... names) {
        return new Refusal(reason, null, List.of(names));
    }

    /** The closed list of reasons. */
    public enum Reason {
        TASK_UNKNOWN,
        NOT_YOURS,
        SUSPENDED,
        ALREADY_ANSWERED,
        INPUTS_MISSING,
        CONTENT_CHANGED,
        FOUR_EYES,
        AUTHORITY_MISSING,
        METHOD_UNKNOWN,
        MARK_INVALID,
        REASON_MISSING,
        STATEMENT_CHANGED,
        LEVEL_TOO_LOW,
        CHALLENGE_UNKNOWN,
        CHALLENGE_EXPIRED,
        ANSWER_MISSING,
        ANSWER_WRONG,
        TOKEN_LOCKED,
        TOKEN_UNAVAILABLE,
        REQUEST_UNKNOWN,
        CANNOT_WITHDRAW,
        BUSY;

        /** The stable word of the problem type and of message keys, e.g. {@code content-changed}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
