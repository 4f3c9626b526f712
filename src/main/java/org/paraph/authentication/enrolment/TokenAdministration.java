package org.paraph.authentication.enrolment;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.TokenLocks;
import org.paraph.authentication.enrolment.Enrolled.Reason;
import org.paraph.authentication.enrolment.Register.Move;
import org.paraph.authentication.enrolment.Token.State;
import org.paraph.authentication.enrolment.TokenEvent.What;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The front door for administrators to other people's tokens: issue, suspend, resume, revoke and unlock, each with a reason
 * of 1 to 500 readable characters. Nobody changes tokens of their own here. No secret is made, seen or used: what is issued
 * is a permission, and its secret is made when the holder sets it up.
 *
 * <p>Each call runs in a transaction of its own that commits whatever the result, so that the note of a refusal stays.
 * Revoking and suspending hold at once, for open ceremonies too. Thread-safe; safe with several nodes on one database.
 */
public final class TokenAdministration {

    private final Register register;
    private final Grounds grounds;
    private final Kinds kinds;
    private final TokenLocks locks;
    private final TransactionTemplate transactions;

    TokenAdministration(
            Register register, Grounds grounds, Kinds kinds, TokenLocks locks, TransactionTemplate transactions) {
        this.register = register;
        this.grounds = grounds;
        this.kinds = kinds;
        this.locks = locks;
        this.transactions = transactions;
    }

    /** @param administrator what the session says, never what a client sends */
    public record Actor(String id, boolean administrator) {}

    /**
     * What an administrator sees of a person's tokens.
     *
     * @param tokens the ended ones too, without those that their holder only began
     * @param locks until when answers of a type are not looked at
     */
    public record Overview(List<Token> tokens, Map<TokenType, Instant> locks) {}

    /** The types that can be issued, in the order of Table B1; none while there is no key to seal them with. */
    public List<TokenType> types() {
        return grounds.canSeal() ? kinds.issuable() : List.of();
    }

    public Enrolled<Overview> look(Actor actor, String person) {
        return journalled(actor, person, () -> {
            if (!actor.administrator()) {
                return Enrolled.refused(Reason.NOT_ADMINISTRATOR);
            }
            Map<TokenType, Instant> locked = new TreeMap<>();
            Arrays.stream(TokenType.values())
                    .forEach(type -> locks.lockedUntil(person, type).ifPresent(until -> locked.put(type, until)));
            List<Token> tokens = register.store().of(person).stream()
                    .filter(token -> token.state() != State.PENDING || token.isIssued())
                    .toList();
            return new Enrolled.Done<>(new Overview(tokens, locked));
        });
    }

    /** Lets a person set up a token within 14 days, as {@link Wish#enrol} names it. */
    public Enrolled<Token> issue(Actor actor, String person, Wish wish, String reason) {
        return journalled(actor, person, () -> {
            Optional<Reason> against = against(actor, person, reason).or(() -> grounds.againstIssuing(person, wish));
            return against.isPresent()
                    ? Enrolled.refused(against.get())
                    : new Enrolled.Done<>(issued(actor, person, wish, reason));
        });
    }

    public Enrolled<Token> suspend(Actor actor, String token, String reason) {
        return move(actor, token, Move.SUSPEND, reason);
    }

    public Enrolled<Token> resume(Actor actor, String token, String reason) {
        return move(actor, token, Move.RESUME, reason);
    }

    /** For good. After that the person needs it no more to change their tokens. */
    public Enrolled<Token> revoke(Actor actor, String token, String reason) {
        return move(actor, token, Move.REVOKE, reason);
    }

    /** Opens the lock that too many wrong answers put on a person's tokens of that type, as {@link TokenLocks} has it. */
    public Enrolled<TokenType> unlock(Actor actor, String person, TokenType type, String reason) {
        return journalled(actor, person, () -> {
            Optional<Reason> against = against(actor, person, reason);
            if (against.isPresent() || locks.lockedUntil(person, type).isEmpty()) {
                return Enrolled.refused(against.orElse(Reason.NOT_NOW));
            }
            locks.unlock(person, type);
            register.tell(new TokenEvent(What.UNLOCKED, actor.id(), person, type, null, null, reason.strip(), null));
            return new Enrolled.Done<>(type);
        });
    }

    private Token issued(Actor actor, String person, Wish wish, String reason) {
        Token token = new Token(
                register.newId(),
                person,
                kinds.issuable(wish.subject()).orElseThrow().type(),
                wish.name().strip(),
                State.PENDING,
                new Token.Life(actor.id(), register.now(), null, null, null),
                Map.of());
        register.store().add(token, null);
        register.tell(TokenEvent.of(What.ISSUED, actor.id(), token, reason.strip()));
        return token;
    }

    private Enrolled<Token> move(Actor actor, String id, Move move, String reason) {
        Optional<Token> token =
                transactions.execute(status -> register.store().find(id).map(TokenStore.Kept::token));
        String person = token.map(Token::person).orElse(actor.id());
        Function<Token, Enrolled<Token>> step = it -> {
            Optional<Reason> against = against(actor, person, reason);
            return against.isPresent()
                    ? Enrolled.refused(against.get())
                    : register.move(it, move, actor.id(), reason.strip());
        };
        return journalled(actor, person, () -> token.map(step).orElseGet(() -> Enrolled.refused(unknown(actor))));
    }

    /** Who is no administrator does not learn which tokens there are. */
    private static Reason unknown(Actor actor) {
        return actor.administrator() ? Reason.TOKEN_UNKNOWN : Reason.NOT_ADMINISTRATOR;
    }

    private static Optional<Reason> against(Actor actor, String person, String reason) {
        if (!actor.administrator()) {
            return Optional.of(Reason.NOT_ADMINISTRATOR);
        }
        if (actor.id().equals(person)) {
            return Optional.of(Reason.OWN_TOKENS);
        }
        return Words.isReason(reason) ? Optional.empty() : Optional.of(Reason.REASON_MISSING);
    }

    private <T> Enrolled<T> journalled(Actor actor, String person, Supplier<Enrolled<T>> step) {
        return transactions.execute(status -> register.noted(actor.id(), person, step.get()));
    }
}
