package org.paraph.signature;

import java.util.Map;
import java.util.Optional;
import org.paraph.assurance.Method;
import org.paraph.signature.BeginSigning.Begun;

/** The steps around a transaction in which a key that is elsewhere signs: before it is asked, and once it has answered. */
final class KeyedSigning {

    private final Map<Method, KeyedMethod> methods;
    private final SignerFacts facts;

    KeyedSigning(Map<Method, KeyedMethod> methods, SignerFacts facts) {
        this.methods = Map.copyOf(methods);
        this.facts = facts;
    }

    /** The ceremony, with the bytes to sign where the method asks a key for them. */
    Result<Ceremony> prepared(Begun begun, KeyChoice choice) {
        return of(begun.ready().method().method().key())
                .map(method -> method.prepare(draft(begun, choice), choice.key())
                        .then(bytes -> done(begun.ceremony().with(bytes))))
                .orElseGet(() -> done(begun.ceremony()));
    }

    /** The act, with the finished signature in place of the value that the key gave. */
    Result<SigningAct> finished(String person, SigningAct act) {
        return of(act.intent().method())
                .map(method ->
                        method.finish(person, act.challenge(), act.mark()).then(made -> done(act.with(made))))
                .orElseGet(() -> done(act));
    }

    private Optional<KeyedMethod> of(String method) {
        return Method.of(method).map(methods::get);
    }

    private Draft draft(Begun begun, KeyChoice choice) {
        Case it = begun.ready().it();
        return new Draft(
                begun.ceremony().challenge(),
                it.person(),
                facts.name(it.person()),
                it.task(),
                it.request(),
                it.content(),
                facts.statement(it, choice.language()),
                choice.language());
    }

    private static <T> Result<T> done(T value) {
        return new Result.Done<>(value);
    }
}
