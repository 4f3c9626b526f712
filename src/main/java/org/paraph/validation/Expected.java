package org.paraph.validation;

import java.util.Optional;

/**
 * What is known of a document from elsewhere, such as the record of its signing. Immutable.
 *
 * @param signatures how many there must be; empty when nobody knows
 * @param sha256 of the newest version, in lower-case hexadecimal; empty when nobody knows
 */
public record Expected(Optional<Integer> signatures, Optional<String> sha256) {

    /** Of a document that comes from anywhere. */
    public static final Expected NOTHING = new Expected(Optional.empty(), Optional.empty());
}
