package org.paraph.signature;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.AssurancePolicy;
import org.paraph.assurance.Method;
import org.paraph.assurance.TokenStrength;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Authentication;

/** Which methods suffice for a level and open to a person, and with which tokens, the cheapest first. */
final class Offers {

    private final Map<Method, SignatureMethod> methods;
    private final Authentication authentication;
    private final AssurancePolicy policy;
    private final Supplier<List<TokenType>> enrollable;

    /** @param enrollable the types of token that people can enrol themselves, now */
    Offers(
            List<SignatureMethod> methods,
            Authentication authentication,
            AssurancePolicy policy,
            Supplier<List<TokenType>> enrollable) {
        this.methods = methods.stream().collect(Collectors.toMap(SignatureMethod::method, Function.identity()));
        this.authentication = authentication;
        this.policy = policy;
        this.enrollable = enrollable;
    }

    List<Sight.Offer> to(String person, AssuranceLevel level) {
        List<Method> serving =
                Stream.of(Method.values()).filter(m -> serves(m, level)).toList();
        if (serving.isEmpty()) {
            return List.of();
        }
        List<List<TokenType>> ways =
                authentication.ways(person, authenticationFor(level)).toList();
        return serving.stream()
                .map(m ->
                        withKey(m).map(keyed -> offer(keyed, person, level)).orElseGet(() -> new Sight.Offer(m, ways)))
                .filter(offer -> !offer.ways().isEmpty())
                .toList();
    }

    private Sight.Offer offer(KeyedMethod keyed, String person, AssuranceLevel level) {
        List<OfferedKey> keys = keyed.keys(person);
        List<List<TokenType>> ways = keys.isEmpty()
                ? List.of()
                : authentication
                        .ways(person, authenticationFor(level), keyed.token())
                        .toList();
        return new Sight.Offer(keyed.method(), ways, keys);
    }

    private Optional<KeyedMethod> withKey(Method method) {
        return Optional.ofNullable(methods.get(method))
                .filter(KeyedMethod.class::isInstance)
                .map(KeyedMethod.class::cast);
    }

    /** What has to be answered beside the key, where the method has one and the person holds one. */
    private Stream<List<TokenType>> ways(Method method, String person, AssuranceLevel level) {
        AssuranceLevel needed = authenticationFor(level);
        return withKey(method)
                .map(keyed -> keyed.keys(person).isEmpty()
                        ? Stream.<List<TokenType>>empty()
                        : authentication.ways(person, needed, keyed.token()))
                .orElseGet(() -> authentication.ways(person, needed));
    }

    /** Whether that method is among the offers; stops at the first way that suffices. */
    boolean opens(Method method, String person, AssuranceLevel level) {
        return serves(method, level) && ways(method, person, level).findFirst().isPresent();
    }

    /** Whether that method is good for that level, whoever signs. */
    boolean serves(Method method, AssuranceLevel level) {
        return methods.containsKey(method) && policy.methodsFor(level).contains(method);
    }

    /** The tokens that a person could enrol and any of which, with those they have, would reach that level. */
    List<TokenType> enrollable(String person, AssuranceLevel level) {
        if (Stream.of(Method.values()).noneMatch(m -> serves(m, level))) {
            return List.of();
        }
        List<TokenStrength> own = authentication.availableTo(person).stream()
                .map(a -> new TokenStrength(a.type(), a.levelFor(person)))
                .toList();
        return enrollable.get().stream()
                .filter(type -> own.stream().noneMatch(token -> token.type() == type))
                .filter(type -> policy.tokens()
                        .worth(Stream.concat(own.stream(), Stream.of(strength(type)))
                                .toList())
                        .level()
                        .atLeast(authenticationFor(level)))
                .toList();
    }

    /** The methods of this installation that are not among the offers. */
    List<Method> lacking(List<Sight.Offer> offers) {
        List<Method> offered = offers.stream().map(Sight.Offer::method).toList();
        return methods.keySet().stream()
                .filter(m -> !offered.contains(m))
                .sorted()
                .toList();
    }

    /** The methods whose keys are elsewhere. */
    Map<Method, KeyedMethod> withKeys() {
        return methods.keySet().stream()
                .flatMap(m -> withKey(m).stream())
                .collect(Collectors.toMap(SignatureMethod::method, Function.identity()));
    }

    SignatureMethod method(Method method) {
        return methods.get(method);
    }

    private TokenStrength strength(TokenType type) {
        return new TokenStrength(type, policy.tokens().highestLevel(type));
    }

    private AssuranceLevel authenticationFor(AssuranceLevel level) {
        return policy.requirement(level).authentication().level();
    }
}
