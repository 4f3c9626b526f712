package org.paraph.autoconfigure;

import java.io.IOException;
import org.paraph.assurance.AssurancePolicy;
import org.paraph.assurance.InvalidPolicyException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the assurance policy at start-up; a file that cannot be read or is not valid refuses the start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PolicyProperties.class)
class AssurancePolicyConfiguration {

    @Bean
    @ConditionalOnMissingBean
    AssurancePolicy assurancePolicy(PolicyProperties properties) {
        Resource location = properties.location();
        try {
            byte[] file = location.getContentAsByteArray();
            return AssurancePolicy.of(PolicyYaml.parse(file), file);
        } catch (InvalidPolicyException | YAMLException | IOException e) {
            throw new IllegalStateException(
                    "The assurance policy in " + location.getDescription() + " (paraph.policy.location) is refused: "
                            + e.getMessage(),
                    e);
        }
    }
}
