package org.paraph.autoconfigure;

import java.time.Clock;
import java.util.List;
import org.paraph.ades.PdfExaminer;
import org.paraph.ades.PdfSigning;
import org.paraph.ades.Trust;
import org.paraph.pki.AlgorithmCheck;
import org.paraph.pki.CertificateCheck;
import org.paraph.pki.CertificatePaths;
import org.paraph.pki.RecognizedAuthorities;
import org.paraph.pki.RevocationSource;
import org.paraph.pki.SignerCheck;
import org.paraph.pki.TimestampAuthority;
import org.paraph.pki.TrustAnchors;
import org.paraph.validation.Validator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What rests on anchors, revocation and time, wherever these come from. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean({TrustAnchors.class, RevocationSource.class, TimestampAuthority.class})
class TrustWiring {

    @Bean
    @ConditionalOnMissingBean
    CertificateCheck paraphCertificateCheck(TrustAnchors anchors, RevocationSource revocation) {
        return new CertificateCheck(new CertificatePaths(anchors), revocation);
    }

    @Bean
    @ConditionalOnMissingBean
    RecognizedAuthorities paraphNobodyRecognized() {
        return new RecognizedAuthorities(List.of());
    }

    @Bean
    @ConditionalOnMissingBean
    SignerCheck paraphSignerCheck(
            CertificateCheck certificates, AlgorithmCheck algorithms, RecognizedAuthorities recognized, Clock clock) {
        return new SignerCheck(certificates, algorithms, recognized, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    Trust paraphTrust(TrustAnchors anchors, RevocationSource revocation, TimestampAuthority time) {
        return new Trust(anchors, revocation, time);
    }

    @Bean
    @ConditionalOnMissingBean
    PdfSigning paraphPdfSigning(Trust trust) {
        return new PdfSigning(trust);
    }

    /** Reads its policy when somebody has something to be examined. */
    @Bean
    @Lazy
    @ConditionalOnMissingBean
    PdfExaminer paraphPdfExaminer(Trust trust) {
        return new PdfExaminer(trust);
    }

    @Bean
    @Lazy
    @ConditionalOnMissingBean
    Validator paraphValidator(PdfExaminer examiner, Clock clock) {
        return new Validator(examiner, clock);
    }
}
