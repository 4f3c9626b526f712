/**
 * Signing documents with keys that their holders keep: which document it is, what is prepared and kept in between, and the finished
 * signature with its evidence. Knows {@code signature} as any plug-in does, {@code credential} for the certificates, {@code ades},
 * {@code pki}, {@code validation} and {@code content}. How a signature looks inside a PDF is {@code ades}'s business.
 */
package org.paraph.digital;
