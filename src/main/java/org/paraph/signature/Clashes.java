package org.paraph.signature;

/** Tells when two transactions met at one row, however deep the database's word for it is wrapped. Thread-safe. */
@FunctionalInterface
public interface Clashes {

    /** Whether that failed because of another transaction, so that it may succeed when it is tried again. */
    boolean isOne(Throwable failure);
}
