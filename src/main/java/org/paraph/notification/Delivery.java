package org.paraph.notification;

/** Makes and sends one mail of the outbox. Thread-safe. */
@FunctionalInterface
public interface Delivery {

    /**
     * Sends a claimed mail and marks it as sent in the current transaction. Does nothing when it is sent already; gives it
     * up when its recipient has no valid address.
     *
     * @throws org.springframework.mail.MailException when the server cannot be reached or refuses: try again later
     */
    void deliver(String mail);
}
