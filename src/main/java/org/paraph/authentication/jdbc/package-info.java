/**
 * Challenges, failures and tokens in PARAPH_CHALLENGE, PARAPH_THROTTLE, PARAPH_FAILURE, PARAPH_TOKEN, PARAPH_TOKEN_CELL
 * and PARAPH_SENT_CODE.
 * Runs in the transactions of its callers and decides nothing: when to lock and what to refuse is said in the rooms of
 * {@code authentication}, the only ones it knows.
 */
package org.paraph.authentication.jdbc;
