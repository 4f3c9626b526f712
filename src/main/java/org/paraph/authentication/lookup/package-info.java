/**
 * The look-up secret: a printed sheet of codes of which each is used once. Makes sheets, says which cell is asked, and
 * checks codes against keyed hashes; no code is kept. Knows {@code authentication.enrolment}, which keeps the hash's key,
 * and {@code authentication}; throttling is not its business.
 */
package org.paraph.authentication.lookup;
