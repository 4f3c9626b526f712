package org.paraph.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of delegated authority.
 *
 * @param group id of the engine's group whose members keep the delegations of authority; its administrators may too
 */
@ConfigurationProperties("paraph.authority")
record AuthorityProperties(
        @DefaultValue("delegationOfficers") String group) {

    AuthorityProperties {
        if (group.isBlank()) {
            throw new IllegalArgumentException("paraph.authority.group must name a group");
        }
    }
}
