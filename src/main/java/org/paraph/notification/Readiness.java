package org.paraph.notification;

import java.util.List;

/** Whether mail can be sent at all. */
@FunctionalInterface
public interface Readiness {

    /** Names of the properties that are missing; empty when mail can be sent. */
    List<String> missing();
}
