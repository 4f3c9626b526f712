package org.paraph.notification;

import java.util.List;

/** Who has signed in a process instance so far. */
@FunctionalInterface
public interface Signers {

    /** User ids, each once. */
    List<String> of(String processInstance);
}
