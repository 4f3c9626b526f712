package org.paraph.evidence;

import java.time.Instant;

/**
 * All supporting information of one ended signature request (Guidance, section 3.3), sealed. Immutable.
 *
 * @param id random UUID
 * @param request id of the signature request; one record a request
 * @param createdAt when the request ended
 * @param json canonical JSON (RFC 8785) in the format {@value #FORMAT}
 * @param digest SHA-256 of {@code json}'s UTF-8 bytes, lower-case hexadecimal
 */
public record TransactionRecord(String id, String request, Instant createdAt, String json, String digest) {

    public static final String FORMAT = "org.paraph.record/1";
}
