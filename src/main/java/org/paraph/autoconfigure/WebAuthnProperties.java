package org.paraph.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import org.paraph.authentication.webauthn.WebAuthnSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.lang.Nullable;

/**
 * Security keys and passkeys.
 *
 * @param origins where the application's pages come from as browsers see it, such as https://workflow.example.org; without
 *     any, nobody can enrol a security key
 * @param relyingParty the domain the keys are made for, by default the host of the first origin; keys are lost when it
 *     changes
 * @param attestationRoots file of makers' certificates in PEM; a key that none of them vouches for is worth level 3 at most
 */
@ConfigurationProperties("paraph.webauthn")
record WebAuthnProperties(
        @DefaultValue List<String> origins,
        @Nullable String relyingParty,
        @Nullable Resource attestationRoots) {

    WebAuthnSettings settings(String name) {
        return new WebAuthnSettings(name, origins, relyingParty, roots());
    }

    private List<X509Certificate> roots() {
        if (attestationRoots == null) {
            return List.of();
        }
        try (InputStream pem = attestationRoots.getInputStream()) {
            Collection<? extends Certificate> roots =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (roots.isEmpty()) {
                throw new CertificateException("empty");
            }
            return roots.stream().map(X509Certificate.class::cast).toList();
        } catch (IOException | CertificateException unfit) {
            throw new IllegalArgumentException(
                    "paraph.webauthn.attestation-roots must be a file of certificates in PEM, but is "
                            + attestationRoots,
                    unfit);
        }
    }
}
