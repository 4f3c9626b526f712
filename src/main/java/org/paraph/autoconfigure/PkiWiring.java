package org.paraph.autoconfigure;

import org.paraph.assurance.AssurancePolicy;
import org.paraph.engine.camunda.maintenance.NightlyCheck;
import org.paraph.pki.AlgorithmCheck;
import org.paraph.pki.ExpiryWatch;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Certificates, revocation and time stamps; nothing of these, and nothing that needs them, where none is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PkiProperties.class)
@Import({DevelopmentPkiWiring.class, OutsidePkiWiring.class, TrustWiring.class})
class PkiWiring {

    /** Only the policy's list; needs no authority. */
    @Bean
    @ConditionalOnMissingBean
    AlgorithmCheck paraphAlgorithmCheck(AssurancePolicy policy) {
        return new AlgorithmCheck(policy.algorithms());
    }

    @Bean
    @ConditionalOnBean(ExpiryWatch.class)
    NightlyCheck paraphExpiryLog(ExpiryWatch expiries) {
        return new ExpiryLog(expiries);
    }
}
