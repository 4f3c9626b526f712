/**
 * The memorized secret: the password that the signer gives again, or the login elsewhere that is gone through again. Measures
 * what was typed and asks whoever keeps the passwords, or has people log in, behind two ports. Knows {@code authentication} and never keeps, logs or passes on what was typed.
 */
package org.paraph.authentication.password;
