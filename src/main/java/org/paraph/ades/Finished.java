package org.paraph.ades;

/** What became of a signature value that came back from whoever holds the key. */
public sealed interface Finished {

    /** The document with the signature in it (baseline B). */
    record Signed(Pdf document) implements Finished {}

    /** The value is not that of this key over these bytes: nothing was made. */
    record ValueWrong() implements Finished {}
}
