package org.paraph.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Settings of the assurance policy.
 *
 * @param location the policy file, read and checked at the start. Its id, version and SHA-256 are in every record
 */
@ConfigurationProperties("paraph.policy")
record PolicyProperties(@DefaultValue(DEFAULT) Resource location) {

    static final String DEFAULT = "classpath:paraph/policy/gc-esignature-2019.yml";
}
