package org.paraph.authentication;

import java.util.List;
import java.util.Map;
import org.paraph.assurance.TokenType;

/**
 * Front door of authentication at the moment of signing. Thread-safe; safe with several nodes on one database.
 */
public interface Authentication {

    /** Issues a challenge in the current transaction. */
    Challenge issue(Binding binding);

    /** The token types that this person could answer with now. */
    List<Authenticator> availableTo(String person);

    /**
     * Burns the challenge and verifies the answers, all in the current transaction, which the caller commits whatever
     * the result: a failure leaves the burnt challenge and the counted failure behind. Refuses to run without a
     * transaction.
     *
     * @param binding what the caller is about to do; the challenge must have been issued for just this
     * @param answers an answer for each token
     */
    Authenticated answer(String challenge, Binding binding, Map<TokenType, String> answers);
}
