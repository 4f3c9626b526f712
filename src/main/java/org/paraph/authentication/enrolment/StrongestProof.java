package org.paraph.authentication.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenStrength;
import org.paraph.assurance.TokenTable;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Authenticated;
import org.paraph.authentication.Authentication;
import org.paraph.authentication.Challenge;
import org.paraph.authentication.enrolment.Enrolled.Reason;
import org.paraph.authentication.enrolment.Proving.Answers;
import org.paraph.authentication.enrolment.Proving.Demand;
import org.paraph.authentication.enrolment.Token.State;

/**
 * Nobody changes tokens or signing keys with less than the strongest they have, and never below level 2, or level 3 for a key to be
 * certified: else whoever found the weaker one would make a stronger one of it. A suspended token counts as had, so that reporting one lost opens no door; only an
 * administrator who revokes it does.
 */
public final class StrongestProof {

    private final Authentication authentication;
    private final TokenTable table;
    private final TokenStore store;

    StrongestProof(Authentication authentication, TokenTable table, TokenStore store) {
        this.authentication = authentication;
        this.table = table;
        this.store = store;
    }

    /**
     * Issues the challenge in the current transaction.
     *
     * @param sent the types of token for which the person wants something sent
     */
    public Enrolled<Demand> demand(String person, Wish wish, Collection<TokenType> sent) {
        List<List<TokenType>> ways = needed(person, wish)
                .map(level -> authentication.ways(person, level))
                .orElseGet(Stream::empty)
                .toList();
        if (ways.isEmpty()) {
            return Enrolled.refused(unreachable(wish));
        }
        List<TokenType> asked = ways.stream()
                .flatMap(List::stream)
                .distinct()
                .filter(type -> type != TokenType.OUT_OF_BAND || sent.contains(type))
                .toList();
        Optional<Authenticated.Failed> against = authentication.against(person, asked);
        if (against.isPresent()) {
            return Enrolled.refused(against.get(), Set.copyOf(asked));
        }
        Challenge challenge = authentication.issue(wish.binding(person));
        return new Enrolled.Done<>(new Demand(challenge, ways, authentication.hints(challenge, asked)));
    }

    /** Takes the answers in the current transaction, which the caller commits whatever the result. */
    public Enrolled<AssuranceLevel> check(String person, Wish wish, Answers given) {
        Optional<AssuranceLevel> needed = needed(person, wish);
        if (needed.isEmpty()) {
            return Enrolled.refused(unreachable(wish));
        }
        Authenticated answer = authentication.answer(given.challenge(), wish.binding(person), given.answers());
        if (answer instanceof Authenticated.Failed failed) {
            return Enrolled.refused(failed, given.answers().keySet());
        }
        AssuranceLevel reached = ((Authenticated.Proven) answer).proof().level();
        return reached.atLeast(needed.get()) ? new Enrolled.Done<>(reached) : Enrolled.refused(Reason.PROOF_TOO_WEAK);
    }

    private static Reason unreachable(Wish wish) {
        return wish.least() == AssuranceLevel.LEVEL_3 ? Reason.KEY_NO_PROOF : Reason.NO_PROOF;
    }

    private Optional<AssuranceLevel> needed(String person, Wish wish) {
        List<TokenStrength> usable = authentication.availableTo(person).stream()
                .map(a -> new TokenStrength(a.type(), a.levelFor(person)))
                .toList();
        if (usable.isEmpty()) {
            return Optional.empty();
        }
        Stream<TokenStrength> suspended = store.of(person).stream()
                .filter(token -> token.state() == State.SUSPENDED)
                .map(token -> new TokenStrength(token.type(), table.highestLevel(token.type())));
        AssuranceLevel strongest =
                table.worth(Stream.concat(usable.stream(), suspended).toList()).level();
        return Optional.of(strongest.higher(wish.least()));
    }
}
