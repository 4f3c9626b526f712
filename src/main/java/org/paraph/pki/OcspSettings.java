package org.paraph.pki;

/**
 * How one OCSP responder is listened to. Immutable.
 *
 * @param nonceDemanded whether every answer must be made for this very question; responders that answer in advance cannot, and
 *     then an older good answer may be sent again within {@code freshness}
 */
public record OcspSettings(Freshness freshness, boolean nonceDemanded) {

    public static final OcspSettings DEFAULT = new OcspSettings(Freshness.DEFAULT, true);
}
