/**
 * The one-time password device with a single factor: an authenticator app or a hardware token that counts time (RFC 6238).
 * Makes the seed and its QR code, and checks codes, each once. Knows {@code authentication.enrolment}, which keeps the
 * seed, and {@code authentication}; throttling is not its business.
 */
package org.paraph.authentication.totp;
