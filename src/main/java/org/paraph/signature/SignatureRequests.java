package org.paraph.signature;

import java.util.List;
import java.util.Optional;
import org.paraph.assurance.Assessment;
import org.paraph.content.SignedContent;

/**
 * The engine's front door: what the gate asks and tells. Every method works in the current transaction, on Paraph's own
 * tables, never on process variables. Thread-safe.
 */
public interface SignatureRequests {

    /**
     * Opens the request of a task, with its content frozen and its assessment stored, journals it and tells the
     * listeners. Idempotent: a second call for the same activity instance gives the first request.
     */
    SignatureRequest open(SigningTask task, SignedContent content, Assessment assessment);

    /** Whether that visit of a signing task was answered (signed or declined). */
    boolean answered(String activityInstance);

    /**
     * Marks a visit as left through the gate.
     *
     * @return false when it was not answered, and must not be left
     */
    boolean leave(String activityInstance);

    /**
     * Marks the body of a multi-instance task as left: false when fewer than the quorum have answered and nobody has
     * declined. After a refusal no further answer makes the visit a signed one.
     */
    boolean leaveVisit(String visit, int quorum);

    /** How many signers of that visit have answered. */
    int answers(String visit);

    /** Whether a signer of that visit has declined. */
    boolean declined(String visit);

    /** Whether the newest visit of that signing task in that process instance was left through the gate. */
    boolean newestVisitLeft(String processInstance, String activity);

    /**
     * The engine has taken the task away without an answer. An open request ends CANCELLED, with record and the journal
     * entry "left without signature"; an ended one stays as it is. A task that never had a request is journalled too.
     *
     * @param actor id of the authenticated user, or {@code system}
     * @param how what took it away, for readers
     */
    void abandoned(String activityInstance, String actor, String how);

    /** The modelled end of the time to sign: like {@link #abandoned}, but the request ends EXPIRED. */
    void expired(String activityInstance);

    /** Other answers in the same multi-instance visit sufficed, or one of them was a refusal: the open request ends CANCELLED without a complaint. */
    void unneeded(String activityInstance);

    /** State of the newest visit of that signing task: for several signers SIGNED only when every answer is a signature. */
    Optional<RequestStatus> outcome(String processInstance, String activity);

    /**
     * Checks that the newest visit of each signing task was left signed, with a record that is intact and belongs to it.
     *
     * @return what is wrong, one plain English sentence a finding; empty when nothing is
     */
    List<String> verify(String processInstance, List<String> activities);

    /** The open requests of a signing task. */
    List<SignatureRequest> open(String processInstance, String activity);

    /** Tells the listeners that the signer of an open request should be reminded. */
    void remind(SignatureRequest request);

    /** Journals that nobody else could be given an open request, and tells the listeners to remind its signer. */
    void notEscalated(SignatureRequest request);

    /**
     * Notes the new assignee of an open request, journals it and tells the listeners.
     *
     * @param actor id of the user who assigned or claimed the task, or {@code system}
     */
    void reassigned(SignatureRequest request, String assignee, String actor, boolean escalated);

    /** Journals that an administrator migrated the task; nothing happens when it never had a request. */
    void migrated(String activityInstance, String actor, String detail);
}
