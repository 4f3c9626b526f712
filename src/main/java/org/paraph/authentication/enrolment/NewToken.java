package org.paraph.authentication.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.paraph.authentication.enrolment.Enrolled.Reason;
import org.paraph.authentication.enrolment.Register.Move;
import org.paraph.authentication.enrolment.Token.State;
import org.paraph.authentication.enrolment.TokenKind.First;
import org.paraph.authentication.enrolment.TokenStore.Kept;

/** From the wish for a token to its first right answer. */
final class NewToken {

    private static final int MOST_OF_A_TYPE = 5;
    private static final Duration CONFIRM_WITHIN = Duration.ofMinutes(15);

    private final Register register;
    private final Kinds kinds;
    private final TokenStore store;
    private final Vault vault;

    NewToken(Register register, Kinds kinds, TokenStore store, Vault vault) {
        this.register = register;
        this.kinds = kinds;
        this.store = store;
        this.vault = vault;
    }

    /** Why that wish cannot be granted to that person, however well they prove who they are. */
    Optional<Reason> against(String person, Wish wish) {
        Optional<TokenKind> kind = kinds.offered(wish.subject());
        if (kind.isEmpty()) {
            return Optional.of(Reason.TYPE_UNKNOWN);
        }
        if (!vault.isOpen()) {
            return Optional.of(Reason.NO_KEYS);
        }
        if (!Words.isName(wish.name())) {
            return Optional.of(Reason.NAME_INVALID);
        }
        long had = kind.get().becomes().stream()
                .mapToLong(type ->
                        register.of(person, type, State.ACTIVE, State.SUSPENDED).size())
                .sum();
        return had >= MOST_OF_A_TYPE ? Optional.of(Reason.TOO_MANY) : Optional.empty();
    }

    /** What was begun of that type before and never confirmed is forgotten. */
    Enrolment.Begun begin(String person, Wish wish) {
        TokenKind kind = kinds.offered(wish.subject()).orElseThrow();
        register.of(person, kind.type(), State.PENDING).forEach(old -> kind.forget(old.id()));
        store.removePending(person, kind.type());
        String id = register.newId();
        TokenKind.Made made = kind.make(new TokenKind.Draft(id, person, wish.name()));
        Token token = new Token(
                id,
                person,
                kind.type(),
                wish.name().strip(),
                State.PENDING,
                new Token.Life(person, register.now(), null, null, null),
                made.details());
        store.add(token, vault.seal(made.secret(), token));
        return new Enrolment.Begun(token, made.shown());
    }

    Enrolled<Token> confirm(Kept begun, String answer) {
        Token token = begun.token();
        if (token.state() != State.PENDING || isLate(token) || !vault.opens(begun.sealed())) {
            return Enrolled.refused(Reason.NOT_NOW);
        }
        TokenKind kind = kinds.of(token.type()).orElseThrow();
        byte[] secret = vault.open(begun.sealed(), token);
        First first = kind.confirm(begun, secret, answer);
        if (!(first instanceof First.Right right)) {
            return Enrolled.refused(first instanceof First.Wrong ? Reason.ANSWER_WRONG : Reason.UNSUITABLE);
        }
        return settle(token, right, secret)
                .then(it -> register.move(it, Move.CONFIRM, it.person(), null))
                .then(active -> started(kind, active, right.step()));
    }

    /** Keeps what the first answer showed; the secret is sealed in with the type. */
    private Enrolled<Token> settle(Token begun, First.Right right, byte[] secret) {
        Token it = new Token(
                begun.id(), begun.person(), right.type(), begun.name(), begun.state(), begun.life(), right.details());
        boolean changed = it.type() != begun.type() || !it.details().equals(begun.details());
        return !changed || store.settle(it, vault.seal(secret, it))
                ? new Enrolled.Done<>(it)
                : Enrolled.refused(Reason.NOT_NOW);
    }

    private Enrolled<Token> started(TokenKind kind, Token active, long step) {
        store.use(active.id(), step, register.now());
        if (kind.single()) {
            register.of(active.person(), kind.type(), State.ACTIVE).stream()
                    .filter(old -> !old.id().equals(active.id()))
                    .forEach(old -> register.move(old, Move.GIVE_UP, active.person(), null));
        }
        return new Enrolled.Done<>(active);
    }

    private boolean isLate(Token token) {
        Instant last = token.life().createdAt().plus(CONFIRM_WITHIN);
        return !register.now().isBefore(last);
    }
}
