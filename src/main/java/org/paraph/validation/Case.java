package org.paraph.validation;

import org.paraph.ades.Examination;

/**
 * A document with what was found in it and what is known of it.
 *
 * @param sha256 of the document, in lower-case hexadecimal
 */
record Case(String sha256, Examination examined, Expected expected) {}
