package org.paraph.authentication;

import java.time.Instant;
import org.paraph.assurance.TokenType;

/**
 * Hears when wrong answers lock a person's tokens of a type. Any bean of this type is told, in the transaction that counts
 * the answer: what it throws undoes the count, so it had better not.
 */
@FunctionalInterface
public interface LockListener {

    void on(Lock lock);

    /** @param until from when on answers are looked at again */
    record Lock(String person, TokenType type, Instant until) {}
}
