package org.paraph.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.paraph.content.CanonicalJson;
import org.paraph.content.Digests;

/**
 * All supporting information of one ended signature request (Guidance, section 3.3), sealed. Immutable.
 *
 * @param id random UUID
 * @param request id of the signature request; one record a request
 * @param createdAt when the request ended, in whole microseconds
 * @param json canonical JSON (RFC 8785) in the format {@value #FORMAT}
 * @param digest SHA-256 of {@code json}'s UTF-8 bytes, lower-case hexadecimal
 */
public record TransactionRecord(String id, String request, Instant createdAt, String json, String digest) {

    public static final String FORMAT = "org.paraph.record/1";

    /**
     * Seals what is known into a record. Adds the members <code>format</code>, <code>id</code>, <code>requestId</code> and
     * <code>createdAt</code> (ISO 8601, UTC, cut to microseconds).
     *
     * @param sections the other members, in the model of {@link CanonicalJson}
     * @throws IllegalArgumentException when a section takes one of those four names
     * @throws org.paraph.content.NotSignableException when something in a section has no canonical form
     */
    public static TransactionRecord seal(String id, String request, Instant createdAt, Map<String, ?> sections) {
        Instant at = createdAt.truncatedTo(ChronoUnit.MICROS);
        Map<String, Object> members = new TreeMap<>(sections);
        own(members, "format", FORMAT);
        own(members, "id", id);
        own(members, "requestId", request);
        own(members, "createdAt", at.toString());
        String json = CanonicalJson.write(members);
        return new TransactionRecord(id, request, at, json, Digests.sha256(json));
    }

    /**
     * Whether the record is still what was sealed: its digest is that of its JSON, and the JSON speaks of this id, this
     * request and this time. Says nothing about who sealed it.
     */
    public static boolean intact(TransactionRecord record) {
        return Digests.sha256(record.json).equals(record.digest)
                && record.says("format", FORMAT)
                && record.says("id", record.id)
                && record.says("requestId", record.request)
                && record.says("createdAt", record.createdAt.toString());
    }

    private static void own(Map<String, Object> members, String name, String value) {
        if (members.putIfAbsent(name, value) != null) {
            throw new IllegalArgumentException("A record's member " + name + " is not a section's to set");
        }
    }

    private boolean says(String name, String value) {
        return json.contains(CanonicalJson.write(name) + ":" + CanonicalJson.write(value));
    }
}
