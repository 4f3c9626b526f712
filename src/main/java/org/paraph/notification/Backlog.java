package org.paraph.notification;

import java.time.Instant;

/**
 * What is in the outbox and not sent. Immutable.
 *
 * @param open mails that no job has been made for
 * @param handed mails whose job has not succeeded yet: under way, waiting for its next attempt, or an incident
 * @param undeliverable mails given up because the recipient has no valid address
 * @param oldest when the oldest mail that is open or handed was written, or {@code null}
 */
public record Backlog(long open, long handed, long undeliverable, Instant oldest) {}
