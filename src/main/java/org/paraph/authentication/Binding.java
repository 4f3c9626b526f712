package org.paraph.authentication;

/**
 * What a challenge is good for, and for nothing else.
 *
 * @param person id of the authenticated user who is to sign
 * @param request id of the signature request
 * @param contentDigest digest of the content shown
 * @param purpose key of the purpose
 * @param method key of the method
 */
public record Binding(String person, String request, String contentDigest, String purpose, String method) {}
