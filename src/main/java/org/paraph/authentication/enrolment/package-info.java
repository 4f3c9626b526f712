/**
 * People's own signing tokens: the register, how a token is enrolled, named, suspended and revoked, and the vault that
 * seals their secrets. What a token type is made of and how it is answered is the business of the rooms beside this one,
 * behind {@code TokenKind}. Knows {@code authentication}, {@code assurance} and {@code content}; who may act for whom, the
 * journal and mails are its callers' and listeners' business.
 */
package org.paraph.authentication.enrolment;
