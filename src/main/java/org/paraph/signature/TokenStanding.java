package org.paraph.signature;

import org.paraph.authentication.Authentication;
import org.paraph.authentication.Proof;
import org.paraph.authentication.Proof.TokenUse;
import org.paraph.authentication.enrolment.Token;
import org.paraph.authentication.enrolment.TokenStore;

/** Whether the tokens that were answered a moment ago may still sign: a revocation holds at once. */
record TokenStanding(Authentication authentication, TokenStore tokens) {

    boolean holds(String person, Proof proof) {
        return proof.tokens().stream().allMatch(use -> holds(person, use));
    }

    /** A token of the register is asked by its id; any other, such as the password, must still be there. */
    private boolean holds(String person, TokenUse use) {
        return tokens.find(use.identifier())
                .map(kept -> kept.token().state() == Token.State.ACTIVE)
                .orElseGet(() -> authentication.availableTo(person).stream().anyMatch(it -> it.type() == use.type()));
    }
}
