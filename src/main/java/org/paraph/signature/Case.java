package org.paraph.signature;

import org.paraph.assurance.Assessment;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.content.SignedContent;

/**
 * One person before one signing task, as everything stands in this transaction.
 *
 * @param level the required level
 * @param waiver by which this person may sign below it, or {@code null}
 */
record Case(
        String person,
        SigningTask task,
        SignatureRequest request,
        SignedContent content,
        Assessment assessment,
        AssuranceLevel level,
        Waivers.Standing waiver) {

    Case(
            String person,
            SigningTask task,
            SignatureRequest request,
            SignedContent content,
            Assessment assessment,
            AssuranceLevel level) {
        this(person, task, request, content, assessment, level, null);
    }

    Case by(Waivers.Standing standing) {
        return new Case(person, task, request, content, assessment, level, standing);
    }

    /** What a signature has to reach: the required level, or the one that was waived to. */
    AssuranceLevel needed() {
        return waiver == null ? level : waiver.waiver().to();
    }
}
