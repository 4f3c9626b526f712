package org.paraph.signature;

import java.security.cert.X509Certificate;
import java.util.List;
import org.paraph.pki.Failure;
import org.paraph.pki.Imprint;
import org.paraph.pki.RevocationSource;
import org.paraph.pki.TimestampAuthority;
import org.paraph.pki.development.DevelopmentPki;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Real authorities behind a line that can be cut. */
final class Weather {

    volatile boolean timeIsDown;
    volatile boolean revocationIsDown;

    @Configuration(proxyBeanMethods = false)
    static class Config {

        @Bean
        Weather weather() {
            return new Weather();
        }

        @Bean
        TimestampAuthority timestampAuthority(DevelopmentPki pki, Weather weather) {
            TimestampAuthority authority = pki.timestamps();
            return imprint -> weather.stamp(authority, imprint);
        }

        @Bean
        RevocationSource revocationSource(DevelopmentPki pki, Weather weather) {
            RevocationSource source = pki.revocation();
            return (certificate, issuer) -> weather.ask(source, certificate, issuer);
        }
    }

    private TimestampAuthority.Answer stamp(TimestampAuthority authority, Imprint imprint) {
        return timeIsDown
                ? new TimestampAuthority.NotStamped(
                        List.of(new TimestampAuthority.Attempt("tsa.example.test", Failure.UNREACHABLE)))
                : authority.stamp(imprint);
    }

    private RevocationSource.Answer ask(RevocationSource source, X509Certificate certificate, X509Certificate issuer) {
        return revocationIsDown
                ? new RevocationSource.Unavailable("ocsp.example.test", Failure.SLOW)
                : source.ask(certificate, issuer);
    }
}
