package org.paraph.pki;

import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;

/**
 * Who is asked about the certificates of which issuer, in order: the next one only when the one before could not be had or not be
 * believed. About issuers that are not listed nobody is asked, whatever addresses their certificates hold. Immutable, thread-safe.
 */
public final class IssuerSources implements RevocationSource {

    private final Map<Issuer, List<RevocationSource>> sources = new LinkedHashMap<>();

    public IssuerSources(Map<X509Certificate, List<RevocationSource>> sources) {
        sources.forEach((issuer, ordered) -> this.sources.put(Issuer.of(issuer), List.copyOf(ordered)));
    }

    /** An authority may have several certificates for one key; keys of two security providers are equal in their encoding alone. */
    private record Issuer(X500Principal name, Der key) {

        static Issuer of(X509Certificate certificate) {
            return new Issuer(
                    certificate.getSubjectX500Principal(),
                    Der.of(certificate.getPublicKey().getEncoded()));
        }
    }

    @Override
    public Answer ask(X509Certificate certificate, X509Certificate issuer) {
        Answer answer = new Unavailable(issuer.getSubjectX500Principal().getName(), Failure.NOT_CONFIGURED);
        for (RevocationSource source : sources.getOrDefault(Issuer.of(issuer), List.of())) {
            answer = source.ask(certificate, issuer);
            if (!(answer instanceof Unavailable)) {
                return answer;
            }
        }
        return answer;
    }
}
