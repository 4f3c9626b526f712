package org.paraph.authentication.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Authenticated;
import org.paraph.authentication.Authentication;
import org.paraph.authentication.Challenge;
import org.paraph.authentication.enrolment.Enrolled.Reason;
import org.paraph.authentication.enrolment.Proving.Answers;
import org.paraph.authentication.enrolment.Proving.Demand;
import org.paraph.authentication.enrolment.Token.State;

/** Whether one token still answers. It is asked alone, throttled as ever, and its answer is good for nothing else. */
record TokenTrial(Authentication authentication) {

    static Optional<Reason> against(Token token) {
        return token.state() == State.ACTIVE ? Optional.empty() : Optional.of(Reason.NOT_NOW);
    }

    /** @param sent the types of token for which the person wants something sent */
    Enrolled<Demand> demand(String person, Wish wish, Token token, Collection<TokenType> sent) {
        TokenType type = token.type();
        List<TokenType> asked = type != TokenType.OUT_OF_BAND || sent.contains(type) ? List.of(type) : List.of();
        Optional<Authenticated.Failed> against = authentication.against(person, asked);
        if (against.isPresent()) {
            return Enrolled.refused(against.get(), Set.copyOf(asked));
        }
        Challenge challenge = authentication.issue(wish.binding(person));
        return new Enrolled.Done<>(
                new Demand(challenge, List.of(List.of(type)), authentication.hints(challenge, asked)));
    }

    /** Of several tokens of one type, the right one has to answer. */
    Enrolled<Token> check(String person, Wish wish, Token token, Answers given) {
        Authenticated answer = authentication.answer(given.challenge(), wish.binding(person), given.answers());
        if (answer instanceof Authenticated.Failed failed) {
            return Enrolled.refused(failed, given.answers().keySet());
        }
        boolean itself = ((Authenticated.Proven) answer)
                .proof().tokens().stream().anyMatch(use -> use.identifier().equals(token.id()));
        return itself ? new Enrolled.Done<>(token) : Enrolled.refused(Reason.OTHER_TOKEN);
    }
}
