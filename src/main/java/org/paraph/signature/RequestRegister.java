package org.paraph.signature;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.paraph.assurance.Assessment;
import org.paraph.content.SignedContent;
import org.paraph.evidence.Journal;
import org.paraph.evidence.JournalEvent;

/** {@link SignatureRequests} on the store, the journal and the endings. */
final class RequestRegister implements SignatureRequests {

    private static final String SYSTEM = "system";

    private final RequestStore store;
    private final Endings endings;
    private final RecordCheck check;
    private final Journal journal;
    private final Supplier<String> ids;
    private final News news;
    private final Clock clock;

    RequestRegister(RequestStore store, Endings endings, RecordCheck check, Endings.Evidence evidence, News news) {
        this.store = store;
        this.endings = endings;
        this.check = check;
        this.journal = evidence.journal();
        this.ids = evidence.ids();
        this.clock = evidence.clock();
        this.news = news;
    }

    @Override
    public SignatureRequest open(SigningTask task, SignedContent content, Assessment assessment) {
        return store.byActivityInstance(task.place().activityInstance())
                .orElseGet(() -> insert(task, content, assessment));
    }

    private SignatureRequest insert(SigningTask task, SignedContent content, Assessment assessment) {
        SignatureRequest request = new SignatureRequest(
                ids.get(),
                task.place(),
                task.id(),
                task.definition().purpose(),
                task.requester(),
                task.assignee(),
                task.due(),
                assessment.level(),
                Sections.assessment(assessment),
                content.manifest(),
                content.digest(),
                now(),
                RequestStatus.OPEN,
                null);
        store.insert(request, task.expected());
        AnsweredNow.forget(request.place());
        append(JournalEvent.Type.REQUEST_CREATED, SYSTEM, request, created(request));
        news.tell(SigningEvent.Kind.REQUESTED, request, SYSTEM, null);
        return request;
    }

    private static Map<String, Object> created(SignatureRequest it) {
        return Facts.of("contentDigest", it.contentDigest())
                .and("level", it.level().number())
                .and("processInstance", it.place().processInstance())
                .and("activity", it.place().activity())
                .and("assignee", it.assignee())
                .map();
    }

    @Override
    public boolean answered(String activityInstance) {
        return store.byActivityInstance(activityInstance)
                .filter(r -> r.status().isAnswer())
                .isPresent();
    }

    @Override
    public boolean leave(String activityInstance) {
        return AnsweredNow.holds(activityInstance) || store.leave(activityInstance, now());
    }

    @Override
    public boolean leaveVisit(String visit, int quorum) {
        RequestStore.Count count = store.count(visit);
        int needed = Math.max(1, quorum == 0 ? count.expected() : quorum);
        if (count.answered() < needed && !count.isDeclined()) {
            return false;
        }
        store.leaveVisit(visit, now());
        return true;
    }

    @Override
    public int answers(String visit) {
        return store.count(visit).answered();
    }

    @Override
    public boolean declined(String visit) {
        return store.count(visit).isDeclined();
    }

    @Override
    public boolean newestVisitLeft(String processInstance, String activity) {
        return AnsweredNow.holds(processInstance, activity) || store.newestVisitLeft(processInstance, activity);
    }

    @Override
    public void abandoned(String activityInstance, String actor, String how) {
        if (store.byActivityInstance(activityInstance).isEmpty()) {
            journal.append(new JournalEvent(
                    JournalEvent.Type.LEFT_WITHOUT_SIGNATURE, actor, activityInstance, Map.of("how", how)));
        }
        finish(activityInstance, RequestStatus.CANCELLED, actor, how, JournalEvent.Type.LEFT_WITHOUT_SIGNATURE);
    }

    @Override
    public void expired(String activityInstance) {
        finish(activityInstance, RequestStatus.EXPIRED, SYSTEM, null, JournalEvent.Type.EXPIRED);
    }

    @Override
    public void unneeded(String activityInstance) {
        finish(
                activityInstance,
                RequestStatus.CANCELLED,
                SYSTEM,
                "enough others have answered",
                JournalEvent.Type.CANCELLED);
    }

    private void finish(
            String activityInstance, RequestStatus status, String actor, String how, JournalEvent.Type type) {
        store.byActivityInstance(activityInstance)
                .filter(r -> r.status() == RequestStatus.OPEN)
                .ifPresent(r -> endings.end(r, new Ending(status, actor, now(), how, Map.of()), type));
    }

    @Override
    public Optional<RequestStatus> outcome(String processInstance, String activity) {
        return Outcome.of(store.newestVisit(processInstance, activity));
    }

    @Override
    public List<String> verify(String processInstance, List<String> activities) {
        return activities.stream()
                .flatMap(a -> check.findings(processInstance, a).stream())
                .toList();
    }

    @Override
    public List<SignatureRequest> open(String processInstance, String activity) {
        return store.newestVisit(processInstance, activity).stream()
                .filter(r -> r.status() == RequestStatus.OPEN)
                .toList();
    }

    @Override
    public void remind(SignatureRequest request) {
        remind(request, JournalEvent.Type.REMINDED);
    }

    @Override
    public void notEscalated(SignatureRequest request) {
        remind(request, JournalEvent.Type.NOT_ESCALATED);
    }

    private void remind(SignatureRequest request, JournalEvent.Type type) {
        append(type, SYSTEM, request, Facts.of("assignee", request.assignee()).map());
        news.tell(SigningEvent.Kind.REMINDED, request, SYSTEM, null);
    }

    @Override
    public void reassigned(SignatureRequest request, String assignee, String actor, boolean escalated) {
        SignatureRequest now = request.assignedTo(assignee);
        store.refreeze(now);
        append(
                JournalEvent.Type.REASSIGNED,
                actor,
                request,
                Facts.of("from", request.assignee())
                        .and("to", assignee)
                        .and("escalated", escalated)
                        .map());
        SigningEvent.Kind kind = escalated ? SigningEvent.Kind.ESCALATED : SigningEvent.Kind.REASSIGNED;
        news.tell(new SigningEvent(kind, now, actor, null, request.assignee()));
    }

    @Override
    public void migrated(String activityInstance, String actor, String detail) {
        store.byActivityInstance(activityInstance)
                .ifPresent(r -> journal.append(
                        new JournalEvent(JournalEvent.Type.MIGRATED, actor, r.id(), Map.of("detail", detail))));
    }

    private void append(JournalEvent.Type type, String actor, SignatureRequest request, Map<String, Object> details) {
        journal.append(new JournalEvent(type, actor, request.id(), details));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
