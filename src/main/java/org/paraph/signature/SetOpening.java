package org.paraph.signature;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether several tasks can be signed together now. */
public sealed interface SetOpening {

    /** They can; this is the one challenge for all of them. */
    record Begun(Ceremony ceremony) implements SetOpening {}

    /**
     * They cannot, and no challenge was issued.
     *
     * @param refusals by task, those that stand in the way and why
     */
    record NotReady(Map<String, Refusal> refusals) implements SetOpening {
        public NotReady {
            refusals = Collections.unmodifiableMap(new LinkedHashMap<>(refusals));
        }
    }
}
