package org.paraph.authentication.enrolment;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Authenticated;

/** What was asked for, or the reason why it is refused. */
public sealed interface Enrolled<T> {

    record Done<T>(T value) implements Enrolled<T> {}

    /**
     * @param until when it can be tried again, or {@code null}
     * @param answered the types of what was answered wrongly, or too often; else none
     */
    record Refused<T>(Reason reason, Instant until, Set<TokenType> answered) implements Enrolled<T> {
        public Refused {
            answered = Set.copyOf(answered);
        }
    }

    /** The closed list of reasons. */
    enum Reason {
        /** The installation has no key to seal secrets with. */
        NO_KEYS,
        TYPE_UNKNOWN,
        NAME_INVALID,
        /** No telephone number, or nothing that codes are sent to here. */
        ADDRESS_INVALID,
        REASON_MISSING,
        /** Somebody else's tokens are for administrators. */
        NOT_ADMINISTRATOR,
        /** An administrator does not administer tokens of their own. */
        OWN_TOKENS,
        TOO_MANY,
        /** It works, but proves too little to be of use. */
        UNSUITABLE,
        TOKEN_UNKNOWN,
        /** The token does not stand where it would have to. */
        NOT_NOW,
        /** Nothing that this person can answer with now is strong enough to change tokens. */
        NO_PROOF,
        /** What was answered is weaker than the strongest that this person has. */
        PROOF_TOO_WEAK,
        CHALLENGE_UNKNOWN,
        CHALLENGE_EXPIRED,
        ANSWER_MISSING,
        ANSWER_WRONG,
        /** The answer was right, but it was another token's. */
        OTHER_TOKEN,
        TOKEN_LOCKED,
        TOKEN_UNAVAILABLE,
        TOO_MANY_CODES,
        /** No PKI is configured, so that nobody would believe in a certificate. */
        KEYS_NOT_OFFERED,
        KEY_NAME_INVALID,
        KEY_TOO_MANY,
        /** It cannot be read, or its algorithm, curve or length may not be used for new signatures. */
        KEY_NOT_APPROVED,
        /** It was certified before, or somebody has begun with it. */
        KEY_USED_BEFORE,
        KEY_UNKNOWN,
        /** The key does not stand where it would have to. */
        KEY_NOT_NOW,
        /** With what this person has, level 3 cannot be reached. */
        KEY_NO_PROOF,
        /** The value was not made with the private key. */
        POSSESSION_NOT_PROVED,
        CERTIFICATE_UNREADABLE,
        CERTIFICATE_OTHER_KEY,
        /** Its path, its status, its purpose or its algorithms forbid signing with it. */
        CERTIFICATE_NOT_ACCEPTED,
        /** An authority that has to be asked gives no answer. */
        AUTHORITY_UNAVAILABLE;

        /** The stable word of problem types and message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static <T> Enrolled<T> refused(Reason reason) {
        return new Refused<>(reason, null, Set.of());
    }

    static <T> Enrolled<T> refused(Authenticated.Failed failed, Set<TokenType> answered) {
        return new Refused<>(Reason.valueOf(failed.reason().name()), failed.until(), answered);
    }

    default <R> R fold(Function<? super T, ? extends R> done, Function<Refused<T>, ? extends R> refused) {
        if (this instanceof Done<T> it) {
            return done.apply(it.value());
        }
        return refused.apply((Refused<T>) this);
    }

    /** Goes on with the value; a refusal stays what it is. */
    default <R> Enrolled<R> then(Function<? super T, Enrolled<R>> next) {
        return fold(next, no -> new Refused<>(no.reason(), no.until(), no.answered()));
    }
}
