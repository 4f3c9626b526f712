/**
 * Security keys and passkeys (WebAuthn level 3): how one is enrolled, what kind of token it turns out to be, and whether
 * its answer was made for this very signature. Only this room knows the WebAuthn library. Knows
 * {@code authentication.enrolment}, which keeps the public keys, and {@code authentication}; throttling is not its business.
 */
package org.paraph.authentication.webauthn;
