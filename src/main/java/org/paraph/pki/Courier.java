package org.paraph.pki;

import java.util.function.UnaryOperator;

/**
 * Carries one question to one authority and brings its answer back: over HTTP, or inside this process. What the bytes mean, and
 * whether they can be believed, is not its business. Each courier has time-outs and a bound of its own for the answer's size.
 * Implementations are thread-safe and throw nothing for an outage.
 */
public interface Courier {

    /** Whom it goes to, for logs and health: a name, no address with secrets in it. */
    String authority();

    /** @param question in DER; empty where there is nothing to say, as for a revocation list */
    Reply carry(Der question);

    /** The answer's bytes, or why there are none. */
    sealed interface Reply {}

    record Delivered(Der answer) implements Reply {}

    record Failed(Failure why) implements Reply {}

    /** Asks somebody in this very process. */
    static Courier within(String authority, UnaryOperator<Der> asked) {
        return new Courier() {
            @Override
            public String authority() {
                return authority;
            }

            @Override
            public Reply carry(Der question) {
                return new Delivered(asked.apply(question));
            }
        };
    }
}
