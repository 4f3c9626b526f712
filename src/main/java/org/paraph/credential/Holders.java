package org.paraph.credential;

/** Tells how people are called. A port that the host's directory answers. Thread-safe. */
@FunctionalInterface
public interface Holders {

    /** Of somebody who is logged in; the id in place of a name that nobody knows. */
    Holder of(String person);
}
