package org.paraph.signature;

import org.paraph.content.SignedContent;

/**
 * Who holds which delegated authority (Guidance, section 3, consideration 4). Any bean of this type takes the default's
 * place. Thread-safe.
 */
public interface AuthorityRegister {

    /** Whether this register knows that kind of authority at all: asked at deployment. */
    boolean knows(String kind);

    /**
     * Whether that person may sign that task by that authority now.
     *
     * @param content what is to be signed: amounts and cost centres count as they stand there, whatever other variables say
     */
    Authority authority(String kind, String person, SigningTask task, SignedContent content);
}
