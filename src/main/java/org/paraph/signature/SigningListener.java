package org.paraph.signature;

/** Hears of every {@link SigningEvent} inside the transaction in which it happens: must be quick and must not block. */
@FunctionalInterface
public interface SigningListener {

    void on(SigningEvent event);
}
