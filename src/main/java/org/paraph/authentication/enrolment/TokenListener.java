package org.paraph.authentication.enrolment;

/**
 * Hears of every change to a token. Any bean of this type is told, in the transaction of the change: what it throws undoes
 * the change.
 */
public interface TokenListener {

    void on(TokenEvent event);
}
