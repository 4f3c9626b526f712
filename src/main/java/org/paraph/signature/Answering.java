package org.paraph.signature;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Authenticated;
import org.paraph.authentication.Authentication;
import org.paraph.authentication.Binding;
import org.paraph.authentication.Proof;
import org.paraph.signature.Refusal.Reason;

/** What becomes of the answers to a challenge, in the words of signing. */
record Answering(Authentication authentication) {

    /** The challenge is burnt, whatever comes of it; the caller commits that. */
    Result<Proof> proof(String challenge, Binding binding, Map<TokenType, String> answers) {
        Authenticated answer = authentication.answer(challenge, binding, answers);
        return answer instanceof Authenticated.Failed failed
                ? Result.refused(unproven(failed, answers.keySet()))
                : new Result.Done<>(((Authenticated.Proven) answer).proof());
    }

    /** Nothing, unless a code would have to be sent for these tokens and none can be now. */
    <T> Result<T> askable(T ready, String person, Collection<TokenType> tokens) {
        return authentication
                .against(person, tokens)
                .<Result<T>>map(failed -> Result.refused(unproven(failed, tokens)))
                .orElseGet(() -> new Result.Done<>(ready));
    }

    private static Refusal unproven(Authenticated.Failed failed, Collection<TokenType> answered) {
        List<String> tokens = answered.stream().map(TokenType::key).sorted().toList();
        return new Refusal(Reason.valueOf(failed.reason().name()), failed.until(), null, tokens);
    }
}
