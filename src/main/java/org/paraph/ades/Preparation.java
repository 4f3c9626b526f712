package org.paraph.ades;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What both steps of a signature have to know alike: the bytes to sign are worked out of it and of the document when it is prepared,
 * and again when it is finished, possibly on another node. To be kept in between, every member of it. Immutable.
 *
 * @param name of the document; it goes into the bytes to sign
 * @param at the signing time that the signer claims, to the millisecond
 * @param chain the signer's certificate, then each issuer's, up to the trust anchor
 * @param reason why one signs, in words; stands in the signature
 * @param place the field to sign in; {@code null} for a signature that is not seen
 * @param shown the lines of the appearance in that field; empty without one
 */
public record Preparation(
        String name, Instant at, List<X509Certificate> chain, String reason, Field place, List<String> shown) {

    public Preparation {
        if (!at.equals(at.truncatedTo(ChronoUnit.MILLIS))) {
            throw new IllegalArgumentException("A signing time is kept to the millisecond: " + at);
        }
        if (chain.isEmpty() || (place == null) != shown.isEmpty()) {
            throw new IllegalArgumentException(
                    "A signature has a certificate, and lines to show exactly where it is seen");
        }
        chain = List.copyOf(chain);
        shown = List.copyOf(shown);
    }

    public X509Certificate signer() {
        return chain.get(0);
    }
}
