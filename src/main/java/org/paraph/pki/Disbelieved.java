package org.paraph.pki;

import java.util.Optional;

/** Inside this room: an answer that cannot be believed. Ends the reading of it; becomes a value before it leaves. */
final class Disbelieved extends Exception {

    private final Failure why;

    Disbelieved(Failure why) {
        super(why.key(), null, false, false);
        this.why = why;
    }

    Failure why() {
        return why;
    }

    static void unless(boolean right, Failure why) throws Disbelieved {
        if (!right) {
            throw new Disbelieved(why);
        }
    }

    static void when(Optional<Failure> objection) throws Disbelieved {
        if (objection.isPresent()) {
            throw new Disbelieved(objection.get());
        }
    }
}
