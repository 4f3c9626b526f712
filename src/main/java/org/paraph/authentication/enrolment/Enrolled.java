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
        TOO_MANY_CODES;

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
