package org.paraph.autoconfigure;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import org.paraph.pki.CertificateCheck;
import org.paraph.pki.ExpirySettings;
import org.paraph.pki.ExpiryWatch;
import org.paraph.pki.IssuerSources;
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
    OutsideSources paraphOutsideSources(
            PkiProperties properties, HttpCouriers couriers, Clock clock, SecureRandom random) {
        OutsideSources sources = new OutsideSources(couriers, clock, random);
        properties.issuers().forEach(sources::add);
        return sources;
    }

    @Bean
    @ConditionalOnMissingBean
    RevocationSource paraphRevocationSource(OutsideSources sources) {
        return new IssuerSources(sources.issuers);
    }

    @Bean
    @ConditionalOnMissingBean
    ExpiryWatch paraphExpiryWatch(
            TrustAnchors anchors, OutsideSources sources, RecognizedAuthorities recognized, Clock clock) {
        var watched = new ExpiryWatch.Watched(anchors, sources.issuers.keySet(), sources.lists, recognized);
        return new ExpiryWatch(ExpirySettings.DEFAULT, watched, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    TimestampAuthority paraphTimestampAuthority(
            PkiProperties properties,
            OutsideSources sources,
            CertificateCheck certificates,
            Clock clock,
            SecureRandom random) {
        List<TimestampAuthority> ordered = properties.timestampAuthorities().stream()
                .<TimestampAuthority>map(address -> new Rfc3161Authority(
                        sources.stamps("time stamps of " + address.getHost(), address),
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
