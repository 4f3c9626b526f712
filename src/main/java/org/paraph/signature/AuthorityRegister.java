package org.paraph.signature;

import java.util.Map;
import java.util.Optional;

/**
 * Who holds which delegated authority (Guidance, section 3, consideration 4). Any bean of this type takes the default's
 * place. Thread-safe.
 */
public interface AuthorityRegister {

    /** Whether this register knows that kind of authority at all: asked at deployment. */
    boolean knows(String kind);

    /**
     * The authority by which that person may sign that task now, or nothing.
     *
     * @return facts for the record: strings only, e.g. {@code kind}, {@code instrument}, {@code holder}
     */
    Optional<Map<String, String>> authority(String kind, String person, SigningTask task);
}
