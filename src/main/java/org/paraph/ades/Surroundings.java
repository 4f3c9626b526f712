package org.paraph.ades;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.paraph.pki.TrustAnchors;

/**
 * What is known around a container.
 *
 * @param others certificates that the document holds elsewhere, trusted or not
 * @param at when the paths of signers have to be valid; those of time stamps, when they say it is
 */
record Surroundings(TrustAnchors anchors, List<X509Certificate> others, Instant at) {}
