/**
 * Advanced electronic signatures in the formats of ETSI: prepared here, made by whoever holds the key, finished, extended for the long
 * term and examined here. The only room that knows EU DSS; others speak to it in its own words. Knows {@code pki} for trust, revocation
 * and time, and nothing of requests, people or records.
 */
package org.paraph.ades;
