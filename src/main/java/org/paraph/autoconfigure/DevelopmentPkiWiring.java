package org.paraph.autoconfigure;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.paraph.credential.CertificateIssuer;
import org.paraph.pki.AlgorithmCheck;
import org.paraph.pki.ExpirySettings;
import org.paraph.pki.ExpiryWatch;
import org.paraph.pki.RecognizedAuthorities;
import org.paraph.pki.RevocationSource;
import org.paraph.pki.TimestampAuthority;
import org.paraph.pki.TrustAnchors;
import org.paraph.pki.development.DevelopmentPki;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Everything from one folder. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("paraph.pki.development-folder")
class DevelopmentPkiWiring {

    @Bean
    @ConditionalOnMissingBean
    DevelopmentPki paraphDevelopmentPki(
            PkiProperties properties, AlgorithmCheck algorithms, Clock clock, SecureRandom random) {
        return DevelopmentPki.open(properties.development(), algorithms, clock, random);
    }

    @Bean
    @ConditionalOnMissingBean
    TrustAnchors paraphTrustAnchors(DevelopmentPki pki) {
        return pki.trustAnchors();
    }

    @Bean
    @ConditionalOnMissingBean
    RevocationSource paraphRevocationSource(DevelopmentPki pki) {
        return pki.revocation();
    }

    @Bean
    @ConditionalOnMissingBean
    TimestampAuthority paraphTimestampAuthority(DevelopmentPki pki) {
        return pki.timestamps();
    }

    @Bean
    @ConditionalOnMissingBean
    RecognizedAuthorities paraphRecognizedAuthorities(DevelopmentPki pki) {
        return new RecognizedAuthorities(List.of(pki.recognized()));
    }

    @Bean
    @ConditionalOnMissingBean
    ExpiryWatch paraphExpiryWatch(DevelopmentPki pki, RecognizedAuthorities recognized, Clock clock) {
        List<X509Certificate> certificates = Stream.concat(pki.authorities().stream(), pki.services().stream())
                .toList();
        var watched = new ExpiryWatch.Watched(pki.trustAnchors(), certificates, Map.of(), recognized);
        return new ExpiryWatch(ExpirySettings.DEFAULT, watched, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    CertificateIssuer paraphCertificateIssuer(DevelopmentPki pki) {
        return new DevelopmentIssuer(pki);
    }
}
