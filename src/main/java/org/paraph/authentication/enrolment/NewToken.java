package org.paraph.authentication.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.paraph.authentication.enrolment.Enrolled.Reason;
import org.paraph.authentication.enrolment.Register.Move;
import org.paraph.authentication.enrolment.Token.State;
import org.paraph.authentication.enrolment.TokenKind.First;
import org.paraph.authentication.enrolment.TokenStore.Kept;

/** From the wish for a token, or from its issue, to its first right answer. */
final class NewToken {

    private static final Duration CONFIRM_WITHIN = Duration.ofMinutes(15);
    private static final String SET_UP_AT = "set-up-at";

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

    /** What was begun of that type before and never confirmed is forgotten. */
    Enrolment.Begun begin(String person, Wish wish) {
        TokenKind kind = kinds.offered(wish.subject()).orElseThrow();
        register.of(person, kind.type(), State.PENDING).stream()
                .filter(old -> !old.isIssued())
                .forEach(old -> kind.forget(old.id()));
        store.removePending(person, kind.type());
        String id = register.newId();
        TokenKind.Made made = kind.make(new TokenKind.Draft(id, person, wish.name(), wish.address()));
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

    /** Sets up what was issued; again and anew as often as its holder begins, until it is confirmed. */
    Enrolled<Enrolment.Begun> setUp(Token issued) {
        TokenKind kind = kinds.of(issued.type()).orElseThrow();
        kind.forget(issued.id());
        TokenKind.Made made = kind.make(new TokenKind.Draft(issued.id(), issued.person(), issued.name(), ""));
        Map<String, String> details = new HashMap<>(made.details());
        details.put(SET_UP_AT, register.now().toString());
        Token token = new Token(
                issued.id(), issued.person(), issued.type(), issued.name(), issued.state(), issued.life(), details);
        return store.settle(token, vault.seal(made.secret(), token))
                ? new Enrolled.Done<>(new Enrolment.Begun(token, made.shown()))
                : Enrolled.refused(Reason.NOT_NOW);
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
            return Enrolled.refused(
                    first instanceof First.Wrong
                            ? Reason.ANSWER_WRONG
                            : first instanceof First.Over ? Reason.NOT_NOW : Reason.UNSUITABLE);
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
                    .forEach(old -> register.move(old, Move.REPLACE, active.person(), null));
        }
        return new Enrolled.Done<>(active);
    }

    private boolean isLate(Token token) {
        Instant begun = Optional.ofNullable(token.details().get(SET_UP_AT))
                .map(Instant::parse)
                .orElse(token.life().createdAt());
        return !register.now().isBefore(begun.plus(CONFIRM_WITHIN));
    }
}
