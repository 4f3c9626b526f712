/**
 * Challenges and failures in PARAPH_CHALLENGE, PARAPH_THROTTLE and PARAPH_FAILURE. Runs in the transactions of its
 * callers and decides nothing: when to lock and what to refuse is said in {@code authentication}, the only room it knows.
 */
package org.paraph.authentication.jdbc;
