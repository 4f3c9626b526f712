package org.paraph.signature;

/**
 * What became of one task of a set. Immutable.
 *
 * @param result the receipt, or why this one was not signed; it says nothing of the others
 */
public record SetItem(String task, Result<Receipt> result) {}
