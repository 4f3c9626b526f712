package org.paraph.autoconfigure;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.paraph.pki.development.DevelopmentSettings;
import org.paraph.pki.http.HttpSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.lang.Nullable;

/**
 * Certificates and whom they are believed by: a folder for development, or authorities outside.
 *
 * @param developmentFolder folder of an infrastructure of one's own, made at the first start, for examples and tests; nobody
 *     outside has a reason to trust it
 * @param developmentPassword password of the keys in that folder, 12 characters or more
 * @param developmentAddress where the application serves its status and lists, to be put into the certificates
 * @param trustAnchors file of the roots' certificates in PEM, those of time-stamp authorities too; makes authorities outside
 *     those that count
 * @param issuers authorities on the paths to the roots, each with its certificate and the addresses to ask about revocation
 * @param timestampAuthorities addresses of time-stamp authorities (RFC 3161) in the order in which they are asked
 * @param recognized file of the authorities that the Treasury Board lists as recognized; without it nobody is
 * @param http how authorities are asked
 */
@ConfigurationProperties("paraph.pki")
record PkiProperties(
        @Nullable Path developmentFolder,
        @Nullable String developmentPassword,
        @Nullable URI developmentAddress,
        @Nullable Resource trustAnchors,
        @DefaultValue List<Issuer> issuers,
        @DefaultValue List<URI> timestampAuthorities,
        @Nullable Resource recognized,
        @DefaultValue Http http) {

    private static final String ORGANIZATION = "Paraph Development";

    PkiProperties {
        demand(
                developmentFolder == null || trustAnchors == null,
                "paraph.pki.development-folder and paraph.pki.trust-anchors exclude one another: leave out one of them");
        demand(
                developmentFolder == null || !developmentFolder.toString().isBlank(),
                "paraph.pki.development-folder must name a folder, or be left out");
        timestampAuthorities.forEach(it -> demandAddress("paraph.pki.timestamp-authorities", it));
        if (developmentAddress != null) {
            demandAddress("paraph.pki.development-address", developmentAddress);
        }
    }

    /**
     * Where one authority is asked about the certificates that it has issued; the list when OCSP gives no answer.
     *
     * @param certificate file of its own certificate in PEM
     * @param ocsp address of its OCSP responder
     * @param crl address of its revocation list
     * @param nonce whether every OCSP answer must be made for the very question
     */
    record Issuer(
            Resource certificate,
            @Nullable URI ocsp,
            @Nullable URI crl,
            @DefaultValue("true") boolean nonce) {

        Issuer {
            demand(
                    certificate != null && (ocsp != null || crl != null),
                    "paraph.pki.issuers: each needs its certificate, and ocsp or crl");
            Optional.ofNullable(ocsp).ifPresent(it -> demandAddress("paraph.pki.issuers (ocsp)", it));
            Optional.ofNullable(crl).ifPresent(it -> demandAddress("paraph.pki.issuers (crl)", it));
        }
    }

    /**
     * How authorities are asked.
     *
     * @param connectTimeout until a connection stands
     * @param timeout from the question to the end of the answer, at most PT1M
     * @param perMinute how often each is asked in any minute; more is refused here
     */
    record Http(
            @DefaultValue("PT3S") Duration connectTimeout,
            @DefaultValue("PT10S") Duration timeout,
            @DefaultValue("120") int perMinute) {

        HttpSettings settings() {
            try {
                return new HttpSettings(connectTimeout, timeout, HttpSettings.DEFAULT.mostListBytes(), perMinute);
            } catch (IllegalArgumentException unfit) {
                throw new IllegalArgumentException("paraph.pki.http: " + unfit.getMessage(), unfit);
            }
        }
    }

    DevelopmentSettings development() {
        try {
            return new DevelopmentSettings(
                    developmentFolder,
                    developmentPassword,
                    ORGANIZATION,
                    DevelopmentSettings.Lifetimes.DEFAULT,
                    Optional.ofNullable(developmentAddress));
        } catch (IllegalArgumentException unfit) {
            throw new IllegalArgumentException("paraph.pki.development-password: " + unfit.getMessage(), unfit);
        }
    }

    private static void demandAddress(String property, URI address) {
        boolean usable = address.getHost() != null
                && address.getUserInfo() == null
                && List.of("http", "https").contains(address.getScheme());
        demand(usable, property + " must begin with https:// or http:// and have no password in it");
    }

    private static void demand(boolean right, String rule) {
        if (!right) {
            throw new IllegalArgumentException(rule);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "PkiProperties[" + developmentFolder + ", " + trustAnchors + ", " + issuers + ", " + timestampAuthorities
                + ", " + recognized + ", " + http + "]";
    }
}
