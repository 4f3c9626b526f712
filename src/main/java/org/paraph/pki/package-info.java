/**
 * Certificates and what makes them believable: trust anchors, paths, revocation, time stamps, recognized authorities,
 * algorithms by date; and what becomes of them in an outage. Everything that comes from outside is checked here, so that the
 * other rooms get answers in Paraph's own words. Bouncy Castle is known here (and where signatures are made) alone. Makes no
 * signatures and opens no connections; how a question travels is a {@link org.paraph.pki.Courier}'s business. May know
 * {@code assurance} and {@code content}.
 */
package org.paraph.pki;
