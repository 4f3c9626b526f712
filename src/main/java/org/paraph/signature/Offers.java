package org.paraph.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.AssurancePolicy;
import org.paraph.assurance.Method;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Authentication;

/** Which methods suffice for a level and open to a person, the cheapest first. */
final class Offers {

    private final Map<Method, SignatureMethod> methods;
    private final Authentication authentication;
    private final AssurancePolicy policy;

    Offers(List<SignatureMethod> methods, Authentication authentication, AssurancePolicy policy) {
        this.methods = methods.stream().collect(Collectors.toMap(SignatureMethod::method, Function.identity()));
        this.authentication = authentication;
        this.policy = policy;
    }

    List<Sight.Offer> to(String person, AssuranceLevel level) {
        List<TokenType> tokens = tokens(person, level);
        List<Sight.Offer> offers = new ArrayList<>();
        if (!tokens.isEmpty()) {
            for (Method method : Method.values()) {
                if (methods.containsKey(method) && policy.methodsFor(level).contains(method)) {
                    offers.add(new Sight.Offer(method, tokens));
                }
            }
        }
        return offers;
    }

    /** The methods of this installation that are not among the offers. */
    List<Method> lacking(List<Sight.Offer> offers) {
        List<Method> offered = offers.stream().map(Sight.Offer::method).toList();
        return methods.keySet().stream()
                .filter(m -> !offered.contains(m))
                .sorted()
                .toList();
    }

    SignatureMethod method(Method method) {
        return methods.get(method);
    }

    private List<TokenType> tokens(String person, AssuranceLevel level) {
        AssuranceLevel needed = policy.requirement(level).authentication().level();
        return authentication.availableTo(person).stream()
                .filter(a -> a.levelFor(person).atLeast(needed))
                .map(a -> a.type())
                .toList();
    }
}
