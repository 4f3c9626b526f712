package org.paraph.pki;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;

/**
 * Says whether a certificate is revoked, as its issuer tells it now, signed (RFC 6960, RFC 5280). A port; a bean of this type takes
 * the default's place. Implementations check what they pass on: signer, signature, freshness and that it is about this very
 * certificate. They ask configured addresses only, never one out of a certificate. Thread-safe; nothing is thrown for an outage.
 */
public interface RevocationSource {

    /** @param issuer the certificate of the authority that issued it, from a checked path */
    Answer ask(X509Certificate certificate, X509Certificate issuer);

    /** Only {@link Good} is good. */
    sealed interface Answer {}

    record Good(Evidence evidence) implements Answer {}

    record Revoked(Revocation revocation, Evidence evidence) implements Answer {}

    /** The authority does not know the certificate: most likely it never issued it. */
    record Unknown(Evidence evidence) implements Answer {}

    /** @param source whom one asked */
    record Unavailable(String source, Failure why) implements Answer {

        /** Whether asking later may help without anybody repairing anything. */
        public boolean retryable() {
            return why.retryable();
        }
    }

    /**
     * What the answer rests on, to be kept with the signature.
     *
     * @param signed the OCSP response or the revocation list, as it came
     * @param thisUpdate when it was known to be so
     * @param nextUpdate when newer information will be there at the latest; empty when nothing was promised
     */
    record Evidence(Kind kind, Der signed, Instant thisUpdate, Optional<Instant> nextUpdate) {}

    /** In which form revocation is told. */
    enum Kind {
        OCSP,
        CRL
    }
}
