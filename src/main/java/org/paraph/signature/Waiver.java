package org.paraph.signature;

import java.time.Instant;
import org.paraph.assurance.AssuranceLevel;

/**
 * What a signer asked to be waived: to sign one content of one request, once, below the assessed level. It counts for
 * nothing until the named person has signed it in a process of its own. Immutable.
 *
 * @param request id of the request whose signature it is about
 * @param person id of who would sign below the level
 * @param contentDigest digest of the only content it is about
 * @param from the required level
 * @param to the level asked for
 * @param reason text typed by the signer, 10 to 2,000 characters
 * @param approver id of the named person who is to sign the waiver
 * @param until when it ends, signed or not
 * @param digest digest of the content that the named person signs
 * @param process id of the process instance in which it is signed; {@code null} until that has started
 */
public record Waiver(
        String id,
        String request,
        String person,
        String contentDigest,
        AssuranceLevel from,
        AssuranceLevel to,
        String reason,
        String approver,
        Instant askedAt,
        Instant until,
        String digest,
        String process) {

    Waiver signedOver(String content) {
        return new Waiver(
                id, request, person, contentDigest, from, to, reason, approver, askedAt, until, content, process);
    }

    /** Whether it speaks of exactly this person, request, content and level. */
    boolean isAbout(Case it) {
        return request.equals(it.request().id())
                && person.equals(it.person())
                && contentDigest.equals(it.content().digest())
                && from == it.level();
    }

    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }
}
