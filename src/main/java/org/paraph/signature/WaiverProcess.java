package org.paraph.signature;

import java.util.Map;

/** The process in which a waiver is signed. Implemented by the engine's room; thread-safe. */
public interface WaiverProcess {

    /** Key of the process. Its signing task is signed for waivers that were asked for through {@link Signing} alone. */
    String KEY = "paraph-waiver";

    /**
     * Starts it in the current transaction, as the waiver's person and with its id as the business key.
     *
     * @return id of the process instance
     */
    String start(Waiver waiver, Map<String, Object> variables);
}
