/**
 * Signed content: the frozen manifest of variables and documents, its canonical bytes (RFC 8785) and digests. Knows the
 * JDK only and nothing of processes, people or signatures.
 */
package org.paraph.content;
