package org.paraph.engine.camunda.contract;

import java.util.List;
import org.paraph.authority.Money;

/**
 * A contract that keeps the rules. Immutable.
 *
 * @param secureByLaw whether the law asks for a secure electronic signature
 * @param parties ids of the users who sign, in their order
 */
record Contract(
        String title, Money value, SigningOrder order, boolean secureByLaw, List<String> parties, ContractFile file) {

    Contract {
        parties = List.copyOf(parties);
    }
}
