/**
 * The memorized secret: the password that the signer gives again. Measures what was typed and asks whoever keeps the
 * passwords, behind a port. Knows {@code authentication} and never keeps, logs or passes on what was typed.
 */
package org.paraph.authentication.password;
