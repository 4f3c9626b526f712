package org.paraph.signature;

import java.util.Collection;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Binding;
import org.paraph.authentication.Challenge;
import org.paraph.evidence.Journal;
import org.paraph.evidence.JournalEvent;
import org.paraph.signature.Readiness.Ready;

/** Issues the challenge for one signer, one request, one content, one purpose and one method. */
record BeginSigning(Desk desk, Journal journal) {

    Result<Begun> begin(String person, Intent intent, Collection<TokenType> tokens) {
        return desk.cases()
                .find(person, intent.task())
                .then(it -> desk.readiness().check(it, intent))
                .then(ready -> new Answering(desk.authentication()).askable(ready, person, tokens))
                .then(ready -> new Result.Done<>(begun(ready, tokens)));
    }

    private Begun begun(Ready ready, Collection<TokenType> tokens) {
        Ready frozen = new Ready(desk.freezing().current(ready.it()), ready.method());
        Challenge challenge = issue(frozen);
        return new Begun(frozen, new Ceremony(challenge, desk.authentication().hints(challenge, tokens)));
    }

    /** @param ready what was begun, as it is frozen */
    record Begun(Ready ready, Ceremony ceremony) {}

    private Challenge issue(Ready ready) {
        Challenge challenge = desk.authentication().issue(binding(ready));
        journal.append(new JournalEvent(
                JournalEvent.Type.CHALLENGE_ISSUED,
                ready.it().person(),
                ready.it().request().id(),
                Facts.of("contentDigest", ready.it().content().digest())
                        .and("method", ready.method().method().key())
                        .map()));
        return challenge;
    }

    static Binding binding(Ready ready) {
        Case it = ready.it();
        return new Binding(
                it.person(),
                it.request().id(),
                it.content().digest(),
                it.request().purpose().key(),
                ready.method().method().key());
    }
}
