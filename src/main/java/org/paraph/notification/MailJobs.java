package org.paraph.notification;

/** Makes the job that calls {@link Delivery#deliver} with retries. Implemented by the engine's room; thread-safe. */
@FunctionalInterface
public interface MailJobs {

    /** Creates the job in the current transaction. */
    void create(String mail);
}
