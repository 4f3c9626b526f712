package org.paraph.authentication;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenStrength;
import org.paraph.assurance.TokenType;

/**
 * Front door of authentication at the moment of signing. Thread-safe; safe with several nodes on one database.
 */
public interface Authentication {

    /** Issues a challenge in the current transaction. */
    Challenge issue(Binding binding);

    /**
     * Why these tokens cannot be asked for now: a code would have to be sent, and too many were sent or answered wrongly.
     * Nothing for all others. To be asked in the transaction of the challenge, before it.
     */
    Optional<Authenticated.Failed> against(String person, Collection<TokenType> tokens);

    /**
     * What the holder is told for each of these tokens to answer the challenge, e.g. a cell; only tokens that tell. For an
     * out-of-band token this sends a code once the transaction is committed, so its holder has to have asked for that.
     */
    Map<TokenType, String> hints(Challenge challenge, Collection<TokenType> tokens);

    /** The token types that this person could answer with now. */
    List<Authenticator> availableTo(String person);

    /**
     * The sets of tokens with which this person can reach that level now, the least trouble first: single tokens, then
     * something known with something held. No set holds another. Lazy: whoever needs one way only pays for one.
     */
    Stream<List<TokenType>> ways(String person, AssuranceLevel level);

    /**
     * The same beside a token that is used in any case, such as a key that signs: what else has to be answered. Where it suffices alone
     * there is one way, with nothing in it.
     */
    Stream<List<TokenType>> ways(String person, AssuranceLevel level, TokenStrength beside);

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
