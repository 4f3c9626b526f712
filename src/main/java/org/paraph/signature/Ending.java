package org.paraph.signature;

import java.time.Instant;
import java.util.Map;

/**
 * How a request is about to end.
 *
 * @param by id of the user who ends it, or {@code system}
 * @param reason the reason given by a person, or what took the task away, or {@code null}
 * @param sections what the record holds beside that which every record holds
 * @param waiver by which was signed below the required level, or {@code null}
 */
record Ending(RequestStatus status, String by, Instant at, String reason, Map<String, Object> sections, Waiver waiver) {

    Ending(RequestStatus status, String by, Instant at, String reason, Map<String, Object> sections) {
        this(status, by, at, reason, sections, null);
    }
}
