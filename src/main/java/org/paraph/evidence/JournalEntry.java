package org.paraph.evidence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.paraph.content.CanonicalJson;
import org.paraph.content.Digests;

/**
 * Something that happened, in its place in the chain. Immutable.
 *
 * @param position 1 for the first entry, and one more for each that follows
 * @param id random UUID
 * @param at when it happened, in whole microseconds
 * @param type key of the {@link JournalEvent.Type}
 * @param details canonical JSON (RFC 8785) of the event's details
 * @param previousHash hash of the entry before; 64 zeros for the first
 * @param hash SHA-256, lower-case hexadecimal, of the canonical JSON of all other fields, under these names, {@code at} as
 *     {@link Instant#toString()} and {@code details} as the object it is
 */
public record JournalEntry(
        long position,
        String id,
        Instant at,
        String type,
        String actor,
        String subject,
        String details,
        String previousHash,
        String hash) {

    /**
     * An event that has not got its place yet. Immutable.
     *
     * @param details canonical JSON
     */
    public record Draft(String id, Instant at, JournalEvent event, String details) {

        /** @throws org.paraph.content.NotSignableException when the details have no canonical form */
        public Draft(String id, Instant at, JournalEvent event) {
            this(id, at.truncatedTo(ChronoUnit.MICROS), event, CanonicalJson.write(event.details()));
        }

        /** Links the event to the chain's newest entry. */
        public JournalEntry after(ChainHead head) {
            String type = event.type().key();
            JournalEntry open = new JournalEntry(
                    head.position() + 1, id, at, type, event.actor(), event.subject(), details, head.hash(), "");
            return open.hashed();
        }
    }

    /** Whether {@link #hash()} is that of the other fields. */
    public boolean holds() {
        return computedHash().equals(hash);
    }

    /** This entry as the newest link. */
    public ChainHead asHead() {
        return new ChainHead(position, hash);
    }

    private JournalEntry hashed() {
        return new JournalEntry(position, id, at, type, actor, subject, details, previousHash, computedHash());
    }

    /** Written by hand, in the keys' canonical order, since {@code details} are canonical already. */
    private String computedHash() {
        String canonical = "{\"actor\":" + CanonicalJson.write(actor)
                + ",\"at\":" + CanonicalJson.write(at.toString())
                + ",\"details\":" + details
                + ",\"id\":" + CanonicalJson.write(id)
                + ",\"position\":" + CanonicalJson.write(position)
                + ",\"previousHash\":" + CanonicalJson.write(previousHash)
                + ",\"subject\":" + CanonicalJson.write(subject)
                + ",\"type\":" + CanonicalJson.write(type) + "}";
        return Digests.sha256(canonical);
    }
}
