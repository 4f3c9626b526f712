package org.paraph.signature;

import java.util.List;
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

    /**
     * Other people who could sign that task by that authority now, of many only some.
     *
     * @param person who asks, and is not among them
     */
    default List<String> holders(String kind, String person, SigningTask task, SignedContent content) {
        return authority(kind, person, task, content) instanceof Authority.Missing missing
                ? missing.holders()
                : List.of();
    }

    /**
     * Called where something is about to be signed, before {@link #authority} and in the same transaction: whatever else is
     * signed that counts together with this has to wait until the transaction ends. Registers that add nothing up need
     * not do anything.
     */
    default void alone(String kind, String person, SigningTask task, SignedContent content) {}
}
