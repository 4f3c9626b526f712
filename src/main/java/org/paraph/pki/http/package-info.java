/**
 * Carries questions to authorities over HTTP, to configured addresses and nowhere else: with time-outs, a bound for the answer's
 * size, no redirects and a limit of how often each authority is asked. Knows {@code pki} alone; what an answer says is read there.
 */
package org.paraph.pki.http;
