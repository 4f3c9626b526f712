package org.paraph.demo;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mail as the mailbox page shows it. Immutable. */
record ReceivedMail(String id, Instant at, String from, String to, String subject, String text, String html) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    /** The first link of the text part. */
    Optional<String> link() {
        var links = LINK.matcher(text);
        return links.find() ? Optional.of(links.group()) : Optional.empty();
    }
}
