package org.paraph.authentication.outofband;

/**
 * Carries codes to people: a gateway for text messages or push notices, or a mail server. Any bean of this type is taken up;
 * of several for one channel the first takes the others' place. Called outside of transactions, by several threads.
 */
public interface CodeCarrier {

    Channel channel();

    /**
     * Carries one message, within half a minute. The same message may come again, with the same id, when it is not known
     * what became of it. What is thrown counts as {@link Outcome#TRY_AGAIN}.
     */
    Outcome carry(CodeMessage message);

    /** What became of it. */
    enum Outcome {
        /** Taken over by whoever brings it to the device. */
        CARRIED,
        /** Could not be reached, or has too much to do. */
        TRY_AGAIN,
        /** Will never be carried. */
        REFUSED
    }
}
