package org.paraph;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.paraph.demo.RunningExample;

/** The example's own mailbox in a browser. */
final class Mailbox {

    private Mailbox() {}

    /** Opens that person's newest mail with that subject as soon as it has come. */
    static void open(RunningExample example, Page page, String user, String subject) {
        var mailbox = "/mailbox?to=" + user + "@example.test";
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> example.get(mailbox).body().contains(subject));
        page.navigate(example.url(mailbox));
        page.locator("#mails a", new Page.LocatorOptions().setHasText(subject))
                .first()
                .click();
    }
}
