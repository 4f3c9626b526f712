package org.paraph.signature;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Why nothing was signed. An expected answer, not an error. Immutable.
 *
 * @param until when it can be tried again, or {@code null}
 * @param place to what the names belong: the earlier step of {@code FOUR_EYES}, else the task; {@code null} when the
 *     reason names nothing of a model
 * @param names what the reason is about, e.g. the missing variables or the earlier step's name in the model; never a
 *     secret. {@link Labels} has the words for them
 * @param missing of {@code AUTHORITY_MISSING}, what is missing and who holds it; else {@code null}
 */
public record Refusal(Reason reason, Instant until, Place place, List<String> names, Authority.Missing missing) {

    public Refusal {
        names = List.copyOf(names);
    }

    public Refusal(Reason reason, Instant until, Place place, List<String> names) {
        this(reason, until, place, names, null);
    }

    public static Refusal of(Reason reason, String... names) {
        return new Refusal(reason, null, null, List.of(names));
    }

    static Refusal at(Place place, Reason reason, List<String> names) {
        return new Refusal(reason, null, place, names);
    }

    static Refusal withoutAuthority(Place place, String kind, Authority.Missing missing) {
        return new Refusal(Reason.AUTHORITY_MISSING, null, place, List.of(kind), missing);
    }

    /** The closed list of reasons. */
    public enum Reason {
        TASK_UNKNOWN,
        NOT_YOURS,
        SUSPENDED,
        ALREADY_ANSWERED,
        INPUTS_MISSING,
        CONTENT_NOT_SIGNABLE,
        CONTENT_CHANGED,
        FOUR_EYES,
        AUTHORITY_MISSING,
        METHOD_UNKNOWN,
        MARK_INVALID,
        REASON_MISSING,
        STATEMENT_CHANGED,
        LEVEL_TOO_LOW,
        /** The names are the types of token any of which, once enrolled, would suffice. */
        TOKEN_NEEDED,
        CHALLENGE_UNKNOWN,
        CHALLENGE_EXPIRED,
        ANSWER_MISSING,
        ANSWER_WRONG,
        TOKEN_LOCKED,
        TOKEN_UNAVAILABLE,
        /** So many codes were sent that no other is sent for a while. */
        TOO_MANY_CODES,
        /** None of the signer's keys; not usable any more; what it made is no signature over these bytes. */
        KEY_UNKNOWN,
        KEY_UNUSABLE,
        KEY_VALUE_WRONG,
        /** No authority could be asked about the key; none gave the time. */
        REVOCATION_UNKNOWN,
        NO_TIME_STAMP,
        /** Another signature came into the document first. */
        SIGNED_MEANWHILE,
        /** The document cannot be signed; the name says why. */
        DOCUMENT_UNFIT,
        REQUEST_UNKNOWN,
        CANNOT_WITHDRAW,
        PROCESS_STUCK,
        BUSY,
        /** Of several at once: none; more than {@link SigningSet#MOST}; one twice; of different levels; not by this method. */
        SET_EMPTY,
        SET_TOO_LARGE,
        SET_REPEATS,
        SET_MIXED,
        SET_METHOD,
        /** Of one among several: its level allows no company; nobody has claimed it. */
        SET_LEVEL,
        NOT_CLAIMED,
        /** Of one among several: the authentication was used, but not for this one; or something broke. */
        SET_INTERRUPTED,
        SET_FAILED,
        WAIVER_OFF,
        /** The law may have set the level, or the task is a waiver's own. */
        WAIVER_NOT_POSSIBLE,
        /** The name is the lowest level that may be waived to. */
        WAIVER_LEVEL,
        WAIVER_REASON,
        WAIVER_PERSON,
        WAIVER_ASKED,
        WAIVER_VOID;

        /** The stable word of the problem type and of message keys, e.g. {@code content-changed}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
