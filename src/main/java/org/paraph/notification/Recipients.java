package org.paraph.notification;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.paraph.signature.Directory;
import org.paraph.signature.SigningEvent;

/**
 * Decides who is told of an event. Nobody twice, and never the one who did it: he has seen it. Asks for others than those
 * the request names only where they are needed, since it runs while somebody signs.
 */
final class Recipients {

    /** After these, nobody else is asked any more. */
    private static final Set<SigningEvent.Kind> ENDING_FOR_ALL =
            EnumSet.of(SigningEvent.Kind.DECLINED, SigningEvent.Kind.WITHDRAWN, SigningEvent.Kind.EXPIRED);

    private final TaskFacts tasks;
    private final Signers signers;
    private final Directory directory;

    Recipients(TaskFacts tasks, Signers signers, Directory directory) {
        this.tasks = tasks;
        this.signers = signers;
        this.directory = directory;
    }

    /** User ids with the first, most important role of each. */
    Map<String, Role> of(SigningEvent event) {
        var told = new LinkedHashMap<String, Role>();
        switch (event.kind()) {
            case REQUESTED, REMINDED, REASSIGNED -> addAwaited(event, told);
            case ESCALATED -> {
                addAwaited(event, told);
                told.putIfAbsent(event.former(), Role.FORMER);
                told.putIfAbsent(event.request().requester(), Role.REQUESTER);
            }
            case SIGNED, DECLINED -> {
                told.put(event.request().requester(), Role.REQUESTER);
                if (event.waiver() != null) {
                    told.putIfAbsent(event.waiver().approver(), Role.WAIVER);
                }
                addCosigners(event, told);
            }
            case WITHDRAWN -> {
                addAwaited(event, told);
                addCosigners(event, told);
            }
            case EXPIRED, CANCELLED -> {
                told.put(event.request().requester(), Role.REQUESTER);
                told.putIfAbsent(event.request().assignee(), Role.SIGNER);
            }
        }
        if (ENDING_FOR_ALL.contains(event.kind())) {
            Parties.of(event.request()).forEach(party -> told.putIfAbsent(party, Role.PARTY));
        }
        told.remove(null);
        told.remove(event.actor());
        return told;
    }

    private void addAwaited(SigningEvent event, Map<String, Role> told) {
        var request = event.request();
        if (request.assignee() != null) {
            told.put(request.assignee(), Role.SIGNER);
        } else if (request.task() != null) {
            var candidates = tasks.candidates(request.task());
            candidates.users().forEach(user -> told.put(user, Role.SIGNER));
            candidates.groups().stream()
                    .flatMap(group -> directory.members(group).stream())
                    .forEach(member -> told.put(member.id(), Role.SIGNER));
        }
    }

    private void addCosigners(SigningEvent event, Map<String, Role> told) {
        signers.of(event.request().place().processInstance())
                .forEach(signer -> told.putIfAbsent(signer, Role.COSIGNER));
    }
}
