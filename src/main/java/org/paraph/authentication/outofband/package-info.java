/**
 * The out-of-band secret: a code that is sent to a device over another channel than the browser's. Makes codes, has them
 * carried by gateways behind a port, once the transaction is committed and with retries, and checks them. Codes are worked
 * out from a key in the vault and stand nowhere. Knows {@code authentication.enrolment}, which keeps key and address, and
 * {@code authentication}; throttling of answers is not its business.
 */
package org.paraph.authentication.outofband;
