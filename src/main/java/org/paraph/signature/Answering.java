package org.paraph.signature;

import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static Refusal unproven(Authenticated.Failed failed, Set<TokenType> answered) {
        List<String> tokens = answered.stream().map(TokenType::key).sorted().toList();
        return new Refusal(Reason.valueOf(failed.reason().name()), failed.until(), null, tokens);
    }
}
