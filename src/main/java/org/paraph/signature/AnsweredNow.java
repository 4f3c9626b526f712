package org.paraph.signature;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was answered in the current transaction by a task's only signer, so that the gate, which is asked in the same
 * transaction, need not read back what was just written. Forgotten with the transaction; Spring sets it aside while another
 * one runs.
 */
final class AnsweredNow implements TransactionSynchronization {

    private final Set<String> activityInstances = new HashSet<>();
    private final Set<String> activities = new HashSet<>();

    static void note(Place place) {
        if (!place.visit().equals(place.activityInstance())
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        AnsweredNow now = current().findFirst().orElseGet(AnsweredNow::begin);
        now.activityInstances.add(place.activityInstance());
        now.activities.add(key(place.processInstance(), place.activity()));
    }

    /** The same task is reached again: its newest visit is not the answered one any more. */
    static void forget(Place place) {
        current().forEach(now -> now.activities.remove(key(place.processInstance(), place.activity())));
    }

    static boolean holds(String activityInstance) {
        return current().anyMatch(now -> now.activityInstances.contains(activityInstance));
    }

    static boolean holds(String processInstance, String activity) {
        return current().anyMatch(now -> now.activities.contains(key(processInstance, activity)));
    }

    private static Stream<AnsweredNow> current() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? TransactionSynchronizationManager.getSynchronizations().stream()
                        .filter(AnsweredNow.class::isInstance)
                        .map(AnsweredNow.class::cast)
                : Stream.empty();
    }

    private static AnsweredNow begin() {
        AnsweredNow now = new AnsweredNow();
        TransactionSynchronizationManager.registerSynchronization(now);
        return now;
    }

    private static String key(String processInstance, String activity) {
        return processInstance + "/" + activity;
    }
}
