package org.paraph.engine.camunda.leave;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the check needs to know of the installation.
 *
 * @param timeZone where "today" begins and ends, and in which a date given as an instant is read
 */
@ConfigurationProperties("paraph")
record LeaveSettings(@DefaultValue("America/Toronto") ZoneId timeZone) {}
