package org.paraph.authentication.enrolment;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.TokenLocks;
import org.paraph.authentication.enrolment.Enrolled.Reason;
import org.paraph.authentication.enrolment.Register.Move;
import org.paraph.authentication.enrolment.TokenEvent.What;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The front door for administrators to other people's tokens: suspend, resume, revoke and unlock, each with a reason of 1
 * to 500 readable characters. That the actor is one is the caller's business. No secret is seen or can be used here.
 *
 * <p>Each call runs in a transaction of its own. Revoking and suspending hold at once, for open ceremonies too.
 * Thread-safe; safe with several nodes on one database.
 */
public final class TokenAdministration {

    private final Register register;
    private final TokenStore store;
    private final TokenLocks locks;
    private final TransactionTemplate transactions;

    TokenAdministration(Register register, TokenStore store, TokenLocks locks, TransactionTemplate transactions) {
        this.register = register;
        this.store = store;
        this.locks = locks;
        this.transactions = transactions;
    }

    /** That person's tokens, the ended ones too. */
    public List<Token> list(String person) {
        return transactions.execute(status -> store.of(person));
    }

    public Enrolled<Token> suspend(String actor, String token, String reason) {
        return move(actor, token, Move.SUSPEND, reason);
    }

    public Enrolled<Token> resume(String actor, String token, String reason) {
        return move(actor, token, Move.RESUME, reason);
    }

    /** For good. After that the person needs it no more to change their tokens. */
    public Enrolled<Token> revoke(String actor, String token, String reason) {
        return move(actor, token, Move.REVOKE, reason);
    }

    /** Opens the lock that too many wrong answers put on a person's tokens of that type, as {@link TokenLocks} has it. */
    public Enrolled<TokenType> unlock(String actor, String person, TokenType type, String reason) {
        return withReason(reason, () -> {
            locks.unlock(person, type);
            register.tell(new TokenEvent(What.UNLOCKED, actor, person, type, null, null, reason));
            return new Enrolled.Done<>(type);
        });
    }

    private Enrolled<Token> move(String actor, String token, Move move, String reason) {
        return withReason(reason, () -> {
            Optional<Token> found = store.find(token).map(TokenStore.Kept::token);
            return found.isPresent()
                    ? register.move(found.get(), move, actor, reason.strip())
                    : Enrolled.refused(Reason.TOKEN_UNKNOWN);
        });
    }

    private <T> Enrolled<T> withReason(String reason, Supplier<Enrolled<T>> step) {
        return Words.isReason(reason)
                ? transactions.execute(status -> step.get())
                : Enrolled.refused(Reason.REASON_MISSING);
    }
}
