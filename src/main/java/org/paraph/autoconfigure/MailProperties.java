package org.paraph.autoconfigure;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of mail.
 *
 * @param enabled whether people are told by mail at all
 * @param from sender of every mail, such as paraph@example.org, with or without a name; without it mails wait
 * @param baseUrl address of the application as its users reach it, such as https://workflow.example.org; without it
 *     mails wait
 * @param retries when a mail that could not be sent is tried again, as the engine writes it: R5/PT5M or a list of
 *     waiting times. After the last attempt an operator finds an incident in Cockpit
 * @param keepSent how long mails that were sent are kept in the outbox, for questions about what was told to whom
 */
@ConfigurationProperties("paraph.mail")
record MailProperties(
        @DefaultValue("true") boolean enabled,
        String from,
        URI baseUrl,
        @DefaultValue("PT1M,PT5M,PT30M,PT2H,PT12H") String retries,
        @DefaultValue("P30D") Duration keepSent) {

    /** Address of something below the base URL, or nothing without one. */
    URI at(String path) {
        return baseUrl == null ? null : URI.create(baseUrl.toString().replaceAll("/+$", "") + path);
    }
}
