package org.paraph.authentication.enrolment;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.Enrolled.Reason;
import org.paraph.authentication.enrolment.Token.State;
import org.paraph.authentication.enrolment.TokenEvent.What;
import org.paraph.authentication.enrolment.TokenStore.Kept;

/** Changes tokens, and tells of every change. Works in the current transaction. */
final class Register {

    private final TokenStore store;
    private final Kinds kinds;
    private final Consumer<TokenEvent> listeners;
    private final SecureRandom random;
    private final Clock clock;

    Register(TokenStore store, Kinds kinds, Consumer<TokenEvent> listeners, SecureRandom random, Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.listeners = listeners;
        this.random = random;
        this.clock = clock;
    }

    /** Version 4 of RFC 9562, from the injected source of chance. */
    String newId() {
        long high = (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    TokenStore store() {
        return store;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void tell(TokenEvent event) {
        listeners.accept(event);
    }

    /** Passes a result on, and tells of it where it is a refusal. */
    <T> Enrolled<T> noted(String actor, String person, Enrolled<T> result) {
        if (result instanceof Enrolled.Refused<T> no) {
            tell(TokenEvent.refused(actor, person, no.reason()));
        }
        return result;
    }

    /** The token, if it is there and that person's. */
    Optional<Kept> find(String person, String token) {
        return store.find(token).filter(kept -> kept.token().person().equals(person));
    }

    List<Token> of(String person, TokenType type, State... states) {
        return store.of(person).stream()
                .filter(token -> token.type() == type)
                .filter(token -> List.of(states).contains(token.state()))
                .toList();
    }

    /** @param reason {@code null} where none is asked for */
    Enrolled<Token> move(Token token, Move move, String actor, String reason) {
        if (!store.move(token.id(), move.from(), move.to(), now(), reason)) {
            return Enrolled.refused(Reason.NOT_NOW);
        }
        if (move.to() == State.REVOKED) {
            kinds.of(token.type()).ifPresent(kind -> kind.forget(token.id()));
        }
        tell(TokenEvent.of(move.what(), actor, token, reason));
        return new Enrolled.Done<>(store.find(token.id()).orElseThrow().token());
    }

    Enrolled<Token> rename(Token token, String name) {
        if (!store.rename(token.id(), name)) {
            return Enrolled.refused(Reason.NOT_NOW);
        }
        Token renamed = store.find(token.id()).orElseThrow().token();
        tell(TokenEvent.of(What.RENAMED, token.person(), renamed, null));
        return new Enrolled.Done<>(renamed);
    }

    /** The ways a token goes. */
    enum Move {
        CONFIRM(What.ENROLLED, State.ACTIVE, State.PENDING),
        SUSPEND(What.SUSPENDED, State.SUSPENDED, State.ACTIVE),
        RESUME(What.RESUMED, State.ACTIVE, State.SUSPENDED),
        /** By a newer one of its holder's. */
        REPLACE(What.REPLACED, State.REVOKED, State.ACTIVE),
        /** By its holder, who still has it. */
        GIVE_UP(What.REVOKED, State.REVOKED, State.ACTIVE),
        REVOKE(What.REVOKED, State.REVOKED, State.ACTIVE, State.SUSPENDED, State.PENDING);

        private final What what;
        private final State to;
        private final List<State> from;

        Move(What what, State to, State... from) {
            this.what = what;
            this.to = to;
            this.from = List.of(from);
        }

        What what() {
            return what;
        }

        State to() {
            return to;
        }

        List<State> from() {
            return from;
        }
    }
}
