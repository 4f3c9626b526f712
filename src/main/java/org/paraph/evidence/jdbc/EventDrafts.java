package org.paraph.evidence.jdbc;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.paraph.evidence.JournalEntry.Draft;
import org.paraph.evidence.JournalEvent;

/** Gives an event its time and its id. Thread-safe. */
record EventDrafts(Clock clock, SecureRandom random) {

    Draft of(JournalEvent event) {
        return new Draft(randomUuid().toString(), clock.instant(), event);
    }

    /** Version 4 of RFC 9562, from the injected source of chance. */
    private UUID randomUuid() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
