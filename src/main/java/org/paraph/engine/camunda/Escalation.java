package org.paraph.engine.camunda;

import java.util.Optional;
import java.util.function.Predicate;
import org.paraph.content.NotSignableException;
import org.paraph.content.SignedContent;
import org.paraph.signature.AuthorityRegister;
import org.paraph.signature.SignatureRequest;
import org.paraph.signature.SignatureRequests;
import org.paraph.signature.SigningTask;
import org.paraph.signature.SigningTasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes a request that was not answered in time to the next person who may answer it: somebody above the signer, else the
 * substitute. It is never given to somebody who could not sign it, and never taken away for nobody: without such a person
 * it stays where it is, its signer is reminded, and journal and log say so.
 */
final class Escalation {

    private static final Logger LOG = LoggerFactory.getLogger(Escalation.class);

    private final SignatureRequests requests;
    private final SigningTasks tasks;
    private final AuthorityRegister authorities;
    private final Approvers approvers;
    private final Engine engine;

    Escalation(
            SignatureRequests requests,
            SigningTasks tasks,
            AuthorityRegister authorities,
            Approvers approvers,
            Engine engine) {
        this.requests = requests;
        this.tasks = tasks;
        this.authorities = authorities;
        this.approvers = approvers;
        this.engine = engine;
    }

    void of(SignatureRequest request) {
        try {
            next(request).ifPresentOrElse(person -> give(request, person), () -> stay(request));
        } catch (NotSignableException unfit) {
            LOG.warn(
                    "Request {} is not escalated: nobody can sign it, since {} holds {}.",
                    request.id(),
                    unfit.path(),
                    unfit.reason());
            requests.notEscalated(request);
        }
    }

    private Optional<String> next(SignatureRequest request) {
        return request.assignee() == null
                ? Optional.empty()
                : tasks.find(request.task()).flatMap(task -> approvers.above(request.assignee(), fit(task)));
    }

    /** The content is read once for all who may come into question, and only where an authority over it is asked for. */
    private Predicate<String> fit(SigningTask task) {
        Predicate<String> another = person -> !person.equals(task.requester());
        String authority = task.definition().authority();
        if (authority == null) {
            return another;
        }
        SignedContent content = tasks.content(task);
        return another.and(person ->
                authorities.authority(authority, person, task, content).isHeld());
    }

    private void give(SignatureRequest request, String person) {
        requests.reassigned(request, person, Actor.current(), true);
        engine.unchecked(() -> {
            engine.tasks().setAssignee(request.task(), person);
            return null;
        });
    }

    private void stay(SignatureRequest request) {
        LOG.warn(
                "Request {} is not escalated: nobody above '{}' may answer it. It stays where it is. Enter the user"
                        + " info 'manager' of that user, or set paraph.approval.substitute.",
                request.id(),
                request.assignee());
        requests.notEscalated(request);
    }
}
