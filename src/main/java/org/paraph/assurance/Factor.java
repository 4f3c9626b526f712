package org.paraph.assurance;

/** What a token proves its holder by: something known, something held, something the holder is. */
public enum Factor {
    KNOW,
    HAVE,
    ARE
}
