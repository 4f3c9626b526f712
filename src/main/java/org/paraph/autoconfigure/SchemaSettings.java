package org.paraph.autoconfigure;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of Paraph's tables.
 *
 * @param migrate whether Paraph creates and upgrades its own tables at the start; when not, it refuses to start while one
 *     is missing
 */
@ConfigurationProperties("paraph.schema")
record SchemaSettings(@DefaultValue("true") boolean migrate) {}
