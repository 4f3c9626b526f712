package org.paraph.signature;

/**
 * What a signer is about to do, as the client says it: compared with the server's own view, never believed. Immutable.
 *
 * @param task the engine's task id
 * @param method key of the method
 * @param contentDigest digest of the content that the signer was shown
 */
public record Intent(String task, String method, String contentDigest) {}
