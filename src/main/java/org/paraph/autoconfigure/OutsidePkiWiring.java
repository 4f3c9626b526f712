package org.paraph.autoconfigure;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paraph.pki.CertificateCheck;
import org.paraph.pki.CrlSettings;
import org.paraph.pki.CrlSource;
import org.paraph.pki.Freshness;
import org.paraph.pki.IssuerSources;
import org.paraph.pki.OcspSettings;
import org.paraph.pki.OcspSource;
import org.paraph.pki.RecognizedAuthorities;
import org.paraph.pki.RevocationSource;
import org.paraph.pki.Rfc3161Authority;
import org.paraph.pki.TimestampAuthorities;
import org.paraph.pki.TimestampAuthority;
import org.paraph.pki.TimestampSettings;
import org.paraph.pki.TrustAnchors;
import org.paraph.pki.http.HttpCouriers;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Authorities outside, at configured addresses and no others. What nobody is configured for cannot be had, and so is refused. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("paraph.pki.trust-anchors")
class OutsidePkiWiring {

    private static final int AUTHORITIES_IN_TIME = 2;

    @Bean
    HttpCouriers paraphHttpCouriers(PkiProperties properties, Clock clock) {
        return new HttpCouriers(properties.http().settings(), clock);
    }

    @Bean
    @ConditionalOnMissingBean
    TrustAnchors paraphTrustAnchors(PkiProperties properties) {
        List<X509Certificate> roots = PkiFiles.certificates("paraph.pki.trust-anchors", properties.trustAnchors());
        try {
            return TrustAnchors.of(roots);
        } catch (IllegalArgumentException unfit) {
            throw new IllegalArgumentException("paraph.pki.trust-anchors: " + unfit.getMessage(), unfit);
        }
    }

    @Bean
    @ConditionalOnMissingBean
    RevocationSource paraphRevocationSource(
            PkiProperties properties, HttpCouriers couriers, Clock clock, SecureRandom random) {
        Map<X509Certificate, List<RevocationSource>> sources = new LinkedHashMap<>();
        for (PkiProperties.Issuer issuer : properties.issuers()) {
            X509Certificate certificate = PkiFiles.certificates(
                            "paraph.pki.issuers (certificate)", issuer.certificate())
                    .get(0);
            sources.put(certificate, asked(issuer, certificate, couriers, new Chance(clock, random)));
        }
        return new IssuerSources(sources);
    }

    private record Chance(Clock clock, SecureRandom random) {}

    private static List<RevocationSource> asked(
            PkiProperties.Issuer issuer, X509Certificate certificate, HttpCouriers couriers, Chance with) {
        String name = certificate.getSubjectX500Principal().getName();
        List<RevocationSource> ordered = new ArrayList<>();
        if (issuer.ocsp() != null) {
            var settings = new OcspSettings(Freshness.DEFAULT, issuer.nonce());
            ordered.add(new OcspSource(
                    couriers.ocsp("OCSP of " + name, issuer.ocsp()), settings, with.clock(), with.random()));
        }
        if (issuer.crl() != null) {
            var courier = couriers.list("revocation list of " + name, issuer.crl());
            ordered.add(new CrlSource(courier, CrlSettings.DEFAULT, with.clock()));
        }
        return ordered;
    }

    @Bean
    @ConditionalOnMissingBean
    TimestampAuthority paraphTimestampAuthority(
            PkiProperties properties,
            HttpCouriers couriers,
            CertificateCheck certificates,
            Clock clock,
            SecureRandom random) {
        List<TimestampAuthority> ordered = properties.timestampAuthorities().stream()
                .<TimestampAuthority>map(address -> new Rfc3161Authority(
                        couriers.timestamps("time stamps of " + address.getHost(), address),
                        TimestampSettings.DEFAULT,
                        certificates,
                        clock,
                        random))
                .toList();
        return new TimestampAuthorities(ordered, properties.http().timeout().multipliedBy(AUTHORITIES_IN_TIME), clock);
    }

    @Bean
    @ConditionalOnMissingBean
    RecognizedAuthorities paraphRecognizedAuthorities(PkiProperties properties) {
        return properties.recognized() == null
                ? new RecognizedAuthorities(List.of())
                : PkiFiles.recognized(properties.recognized());
    }
}
