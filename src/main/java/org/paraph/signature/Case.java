package org.paraph.signature;

import org.paraph.assurance.Assessment;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.content.SignedContent;

/** One person before one signing task, as everything stands in this transaction. */
record Case(
        String person,
        SigningTask task,
        SignatureRequest request,
        SignedContent content,
        Assessment assessment,
        AssuranceLevel level) {}
