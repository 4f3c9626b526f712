package org.paraph.signature;

import java.util.List;
import java.util.Optional;
import org.paraph.assurance.Method;
import org.paraph.assurance.TokenType;
import org.paraph.signature.Refusal.Reason;

/** Everything that must hold before a signer is asked to prove who they are, and again when they have. */
final class Readiness {

    private final List<SigningRule> rules;
    private final Offers offers;

    Readiness(List<SigningRule> rules, Offers offers) {
        this.rules = List.copyOf(rules);
        this.offers = offers;
    }

    /** The first rule that this person does not meet. */
    Optional<Refusal> against(Case it) {
        return rules.stream().flatMap(r -> r.check(it).stream()).findFirst();
    }

    /** The same in the transaction in which it is signed: nothing that the rules look at changes until its end. */
    Result<Ready> checkAlone(Case it, Intent intent) {
        rules.forEach(rule -> rule.alone(it));
        return check(it, intent);
    }

    Result<Ready> check(Case it, Intent intent) {
        if (!it.content().digest().equals(intent.contentDigest())) {
            return Result.refused(Refusal.of(Reason.CONTENT_CHANGED));
        }
        Optional<Refusal> unmet = against(it);
        return unmet.isPresent() ? Result.refused(unmet.get()) : withMethod(it, intent.method());
    }

    private Result<Ready> withMethod(Case it, String key) {
        Optional<Method> known = Method.of(key);
        if (known.isEmpty() || offers.method(known.get()) == null) {
            return Result.refused(Refusal.of(Reason.METHOD_UNKNOWN));
        }
        return offers.opens(known.get(), it.person(), it.needed())
                ? new Result.Done<>(new Ready(it, offers.method(known.get())))
                : Result.refused(tooLow(it, known.get()));
    }

    /** Names the tokens any of which would make this method suffice. */
    private Refusal tooLow(Case it, Method method) {
        List<String> enrollable = offers.serves(method, it.needed())
                ? offers.enrollable(it.person(), it.needed()).stream()
                        .map(TokenType::key)
                        .toList()
                : List.of();
        return enrollable.isEmpty()
                ? Refusal.of(
                        Reason.LEVEL_TOO_LOW,
                        method.key(),
                        Integer.toString(it.needed().number()))
                : new Refusal(Reason.TOKEN_NEEDED, null, null, enrollable);
    }

    /** A person who may sign, with a method that suffices. */
    record Ready(Case it, SignatureMethod method) {}
}
