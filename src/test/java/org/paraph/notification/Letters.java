package org.paraph.notification;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;

/** Letter writers as the tests need them. */
final class Letters {

    static final MailSettings SETTINGS = new MailSettings(
            "Paraph <paraph@example.test>",
            URI.create("https://workflow.example.test/camunda/app/tasklist/default"),
            URI.create("https://workflow.example.test/camunda/paraph/requests.html"),
            URI.create("https://workflow.example.test/camunda/paraph/tokens.html"),
            Locale.ENGLISH,
            ZoneId.of("America/Toronto"),
            Duration.ofDays(30));

    private Letters() {}

    static LetterWriter writer() {
        return writer("Leave <request>", "Approve the leave & more");
    }

    static LetterWriter writer(String process, String task) {
        return new LetterWriter(new Titles(new ModelFacts(process, task)), new People(), SETTINGS);
    }
}
