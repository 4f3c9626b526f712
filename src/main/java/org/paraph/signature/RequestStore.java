package org.paraph.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where signature requests are kept. Every method works in the current transaction. Thread-safe. */
public interface RequestStore {

    void insert(SignatureRequest request, int expected);

    Optional<SignatureRequest> find(String id);

    Optional<SignatureRequest> byActivityInstance(String activityInstance);

    /** The newest request with that task id. */
    Optional<SignatureRequest> byTask(String task);

    /** All requests of the newest visit of that activity, oldest first. */
    List<SignatureRequest> newestVisit(String processInstance, String activity);

    /** The newest requests of processes that this person started. */
    List<SignatureRequest> requestedBy(String person, int limit);

    /** All requests of a process instance, oldest first. */
    List<SignatureRequest> ofProcess(String processInstance);

    /** Ids of those who have signed in a process instance, each once. */
    List<String> signers(String processInstance);

    /** Writes content, assessment, level, task id and assignee anew; false when the request is no longer open. */
    boolean refreeze(SignatureRequest request);

    /**
     * Ends an open request; false when somebody else has ended it. The answer of a task's only signer marks the visit as
     * left too, since both happen in one transaction or not at all.
     */
    boolean end(String id, RequestStatus status, SignatureRequest.End end);

    /** Marks an answered visit as left; false when it has no answer. For one signer of many only the answer is checked. */
    boolean leave(String activityInstance, Instant at);

    /** Marks the body of a multi-instance task as left. */
    void leaveVisit(String visit, Instant at);

    /** How many signers of a visit answered, how many of these declined, and how many were asked when it began. */
    Count count(String visit);

    /** Whether the newest visit was left. */
    boolean newestVisitLeft(String processInstance, String activity);

    record Count(int answered, int declined, int expected) {

        public boolean isDeclined() {
            return declined > 0;
        }
    }
}
