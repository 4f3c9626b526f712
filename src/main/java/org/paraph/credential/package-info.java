/**
 * People's certificates to sign with: how a key that is made and kept elsewhere, in a browser or a card, gets its certificate, and
 * when the certificate ends. No private key is ever here. Who proves what is {@code authentication.enrolment}'s business, whether a
 * certificate can be relied on {@code pki}'s; signing with it is done elsewhere. Knows these, {@code assurance} and {@code content}.
 */
package org.paraph.credential;
