/**
 * Proving who signs, at the moment of signing: challenges, tokens and what they add up to, and the limit on wrong
 * answers. Each token type is a room below this one; stores sit behind the ports declared here. Knows {@code assurance}
 * and nothing of requests, processes or HTTP.
 */
package org.paraph.authentication;
