package org.paraph.notification;

import java.time.Clock;

/**
 * Removes mails from the outbox when they were sent long enough ago ({@link MailSettings#keepSent}); what could not be
 * delivered stays for somebody to look at. To be called now and then by a job; safe on several nodes at once. Thread-safe.
 */
public final class OldMail {

    private final MailStore store;
    private final MailSettings settings;
    private final Clock clock;

    OldMail(MailStore store, MailSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** How many mails were removed. */
    public int remove() {
        return store.removeSentBefore(clock.instant().minus(settings.keepSent()));
    }
}
