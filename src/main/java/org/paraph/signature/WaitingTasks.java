package org.paraph.signature;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.Method;
import org.paraph.assurance.TokenType;
import org.paraph.signature.Refusal.Reason;

/** What waits for a person, with what keeps each from being signed together with others. */
record WaitingTasks(Desk desk, RequestStore store, Offers offers) {

    private static final int MOST = 100;

    List<Waiting> of(String person) {
        Map<AssuranceLevel, Optional<Refusal>> byLevel = new EnumMap<>(AssuranceLevel.class);
        return desk.tasks().waitingFor(person, MOST).stream()
                .flatMap(task -> request(person, task)
                        .map(request -> new Waiting(
                                task,
                                request,
                                request.level(),
                                obstacle(task, request)
                                        .or(() -> byLevel.computeIfAbsent(
                                                request.level(), level -> unreachable(person, level)))
                                        .orElse(null)))
                        .stream())
                .toList();
    }

    /** A task that is older than the plug-in gets its request now; one that cannot be signed at all is left out. */
    private Optional<SignatureRequest> request(String person, SigningTask task) {
        return store.byActivityInstance(task.place().activityInstance())
                .or(() -> desk.cases()
                        .find(person, task.id())
                        .fold(it -> Optional.of(it.request()), no -> Optional.empty()))
                .filter(request -> request.status() == RequestStatus.OPEN);
    }

    private static Optional<Refusal> obstacle(SigningTask task, SignatureRequest request) {
        return task.suspended() ? Optional.of(Refusal.of(Reason.SUSPENDED)) : Together.obstacle(task, request.level());
    }

    private Optional<Refusal> unreachable(String person, AssuranceLevel level) {
        Stream<Method> open = offers.to(person, level).stream().map(Sight.Offer::method);
        if (open.anyMatch(SigningSet.METHODS::contains)) {
            return Optional.empty();
        }
        List<String> enrollable =
                offers.enrollable(person, level).stream().map(TokenType::key).toList();
        return Optional.of(
                enrollable.isEmpty()
                        ? Refusal.of(Reason.LEVEL_TOO_LOW)
                        : new Refusal(Reason.TOKEN_NEEDED, null, null, enrollable));
    }
}
