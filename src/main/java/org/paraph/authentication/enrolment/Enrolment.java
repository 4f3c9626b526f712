package org.paraph.authentication.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.Enrolled.Reason;
import org.paraph.authentication.enrolment.Proving.Answers;
import org.paraph.authentication.enrolment.Proving.Demand;
import org.paraph.authentication.enrolment.Register.Move;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The front door for people to their own tokens: enrol, confirm by a first right answer, name, list, report lost, revoke.
 * The person is always the authenticated user, named by the caller from the session, never from what a client sends.
 *
 * <p>Each call runs in a transaction of its own and commits whatever the result: a refusal's note and a counted failure
 * stay. A secret is shown once, by {@link #begin}, and never again. Thread-safe; safe with several nodes on one database.
 */
public final class Enrolment {

    private final NewToken newToken;
    private final StrongestProof proof;
    private final Register register;
    private final TokenStore store;
    private final Parts parts;

    Enrolment(Parts parts) {
        this.parts = parts;
        this.newToken = parts.newToken();
        this.proof = parts.proof();
        this.register = parts.register();
        this.store = parts.store();
    }

    /** A token that was begun, with what its holder sees this once. */
    public record Begun(Token token, Disclosure shown) {}

    /** The types that people can enrol here, in the order of Table B1; none while there is no key to seal them with. */
    public List<TokenType> types() {
        return parts.vault().isOpen() ? parts.kinds().types() : List.of();
    }

    /** Of these, those that can be worth all that Table B1 gives their type. */
    public List<TokenType> fullTypes() {
        return types().stream()
                .filter(type -> parts.kinds().of(type).orElseThrow().full())
                .toList();
    }

    /** What has to be said of where the codes of that type are to be sent, as a key of texts; nothing for most types. */
    public Optional<String> addressing(TokenType type) {
        return parts.kinds().of(type).flatMap(TokenKind::addressing);
    }

    /** That person's tokens, the ended ones too. */
    public List<Token> list(String person) {
        return parts.transactions().execute(status -> store.of(person));
    }

    /** What has to be answered before that wish is granted: the strongest that this person has, or the token to be tested. */
    public Enrolled<Demand> ask(String person, Wish wish) {
        return ask(person, wish, List.of());
    }

    /** The same; where one of the ways is by a code that is sent, it is sent now if its type is among these. */
    public Enrolled<Demand> ask(String person, Wish wish, Collection<TokenType> sent) {
        return journalled(person, () -> {
            Optional<Reason> against = against(person, wish);
            return against.isPresent() ? Enrolled.refused(against.get()) : demand(person, wish, sent);
        });
    }

    /**
     * Makes a token, or sets up the one that was issued, and shows its secret, this once. It counts for nothing until it
     * is confirmed, within 15 minutes.
     */
    public Enrolled<Begun> begin(String person, Wish wish, Answers answers) {
        return journalled(person, () -> {
            Optional<Reason> against = against(person, wish);
            return against.isPresent()
                    ? Enrolled.refused(against.get())
                    : proof.check(person, wish, answers).then(level -> made(person, wish));
        });
    }

    /** Takes the first right answer; from then on the token can sign. Takes the place of an older one where one is all. */
    public Enrolled<Token> confirm(String person, String token, String answer) {
        return journalled(
                person,
                () -> register.find(person, token)
                        .map(kept -> answer == null || answer.isEmpty()
                                ? Enrolled.<Token>refused(Reason.ANSWER_MISSING)
                                : newToken.confirm(kept, answer))
                        .orElseGet(() -> Enrolled.refused(Reason.TOKEN_UNKNOWN)));
    }

    /** @param name 1 to 60 readable characters */
    public Enrolled<Token> rename(String person, String token, String name) {
        return journalled(
                person,
                () -> !Words.isName(name)
                        ? Enrolled.refused(Reason.NAME_INVALID)
                        : own(person, token).then(it -> register.rename(it, name.strip())));
    }

    /** Reported lost: it cannot be used from this moment on. Needs no proof, and only an administrator takes it back. */
    public Enrolled<Token> suspend(String person, String token) {
        return journalled(person, () -> own(person, token).then(it -> register.move(it, Move.SUSPEND, person, null)));
    }

    /** Ends a token for good, by somebody who proves to be its holder. */
    public Enrolled<Token> revoke(String person, String token, Answers answers) {
        Wish wish = Wish.revoke(token);
        return journalled(
                person,
                () -> own(person, token)
                        .then(it -> proof.check(person, wish, answers)
                                .then(level -> register.move(it, Move.GIVE_UP, person, null))));
    }

    /** Whether that token still answers; it is left as it is, but a code that was given is used up. */
    public Enrolled<Token> test(String person, String token, Answers answers) {
        Wish wish = Wish.test(token);
        return journalled(person, () -> {
            Optional<Reason> against = against(person, wish);
            return against.isPresent()
                    ? Enrolled.refused(against.get())
                    : own(person, token).then(it -> parts.trial().check(person, wish, it, answers));
        });
    }

    private Enrolled<Demand> demand(String person, Wish wish, Collection<TokenType> sent) {
        return wish.what() == Wish.What.TEST
                ? own(person, wish.subject()).then(it -> parts.trial().demand(person, wish, it, sent))
                : proof.demand(person, wish, sent);
    }

    private Optional<Reason> against(String person, Wish wish) {
        return switch (wish.what()) {
            case ENROL -> parts.grounds().againstEnrolling(person, wish);
            case COLLECT ->
                own(person, wish.subject()).fold(parts.grounds()::againstCollecting, no -> Optional.of(no.reason()));
            case REVOKE -> own(person, wish.subject()).fold(it -> Optional.empty(), no -> Optional.of(no.reason()));
            case TEST -> own(person, wish.subject()).fold(TokenTrial::against, no -> Optional.of(no.reason()));
            case CERTIFY, REVOKE_KEY -> Optional.of(Reason.TYPE_UNKNOWN);
        };
    }

    private Enrolled<Begun> made(String person, Wish wish) {
        return switch (wish.what()) {
            case ENROL -> new Enrolled.Done<>(newToken.begin(person, wish));
            case COLLECT -> own(person, wish.subject()).then(newToken::setUp);
            case REVOKE, TEST, CERTIFY, REVOKE_KEY -> Enrolled.refused(Reason.TYPE_UNKNOWN);
        };
    }

    private Enrolled<Token> own(String person, String token) {
        return register.find(person, token)
                .<Enrolled<Token>>map(kept -> new Enrolled.Done<>(kept.token()))
                .orElseGet(() -> Enrolled.refused(Reason.TOKEN_UNKNOWN));
    }

    private <T> Enrolled<T> journalled(String person, Supplier<Enrolled<T>> step) {
        return parts.transactions().execute(status -> register.noted(person, person, step.get()));
    }

    /** @param transactions opens a new one for each call */
    record Parts(
            NewToken newToken,
            Grounds grounds,
            StrongestProof proof,
            TokenTrial trial,
            Register register,
            TokenStore store,
            Kinds kinds,
            Vault vault,
            TransactionTemplate transactions) {}
}
