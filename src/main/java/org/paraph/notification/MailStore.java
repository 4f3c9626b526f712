package org.paraph.notification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The outbox. Every method works in the current transaction. Thread-safe. */
public interface MailStore {

    /** Adds open mails. */
    void add(List<Mail> mails);

    /** Ids of open mails, oldest first. */
    List<String> open(int atMost);

    /** Takes an open mail for this node: false when it is open no more. */
    boolean claim(String id, Instant now);

    /** A claimed mail that is neither sent nor given up. */
    Optional<Mail> handed(String id);

    void sent(String id, Locale language, Instant now);

    /** Gives a mail up for good. */
    void undeliverable(String id);

    /** Removes mails that were sent before then; how many. */
    int removeSentBefore(Instant then);

    Backlog backlog();
}
