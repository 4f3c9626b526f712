package org.paraph.signature;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Challenge;
import org.paraph.evidence.Journal;
import org.paraph.evidence.JournalEvent;
import org.paraph.signature.Readiness.Ready;
import org.paraph.signature.Refusal.Reason;

/** Issues the one challenge for several tasks of one signer: all of them can be signed now, or there is none. */
record BeginSet(Desk desk, Journal journal, RefusalNotes notes) {

    Result<SetOpening> begin(String person, SigningSet set, Collection<TokenType> tokens) {
        List<Ready> ready = new ArrayList<>();
        Map<String, Refusal> refused = new LinkedHashMap<>();
        set.intents()
                .forEach(intent ->
                        ready(person, intent).fold(ready::add, refusal -> refused.put(intent.task(), refusal) == null));
        if (!refused.isEmpty()) {
            refused.forEach((task, refusal) -> notes.ofTask(person, task, refusal));
            return new Result.Done<>(new SetOpening.NotReady(refused));
        }
        return ready.stream().map(it -> it.it().level()).distinct().count() > 1
                ? Result.refused(Refusal.of(Reason.SET_MIXED))
                : new Answering(desk.authentication())
                        .askable(ready, person, tokens)
                        .then(all -> new Result.Done<>(new SetOpening.Begun(issue(all, tokens))));
    }

    private Result<Ready> ready(String person, Intent intent) {
        return desk.cases()
                .find(person, intent.task())
                .then(Together::fit)
                .then(it -> desk.readiness().check(it, intent));
    }

    private Ceremony issue(List<Ready> ready, Collection<TokenType> tokens) {
        ready.forEach(it -> desk.freezing().current(it.it()));
        SetBinding binding = new SetBinding(ready.stream()
                .map(BeginSigning::binding)
                .map(SetBinding::member)
                .toList());
        Ready first = ready.get(0);
        Challenge challenge = desk.authentication()
                .issue(binding.of(first.it().person(), first.method().method().key()));
        for (int i = 0; i < ready.size(); i++) {
            journal.append(issued(ready.get(i), binding, i + 1));
        }
        return new Ceremony(challenge, desk.authentication().hints(challenge, tokens));
    }

    private static JournalEvent issued(Ready ready, SetBinding binding, int position) {
        return new JournalEvent(
                JournalEvent.Type.CHALLENGE_ISSUED,
                ready.it().person(),
                ready.it().request().id(),
                Facts.of("contentDigest", ready.it().content().digest())
                        .and("method", ready.method().method().key())
                        .and("set", binding.digest())
                        .and("position", position)
                        .and("size", binding.members().size())
                        .map());
    }
}
