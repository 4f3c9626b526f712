package org.paraph.authentication;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.paraph.authentication.Authenticated.Reason;

/** Issues challenges and takes them back: once, in time, and only for what they were issued for. */
final class ChallengeBook {

    private final ChallengeStore store;
    private final ChallengeIds ids;
    private final ChallengeSettings settings;
    private final Clock clock;

    ChallengeBook(ChallengeStore store, ChallengeIds ids, ChallengeSettings settings, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.settings = settings;
        this.clock = Microseconds.of(clock);
    }

    Challenge issue(Binding binding) {
        Instant now = clock.instant();
        Challenge challenge = new Challenge(ids.next(), binding, now, now.plus(settings.validFor()));
        store.add(challenge);
        return challenge;
    }

    /** Uses the challenge up, whatever comes of it: somebody who tries it elsewhere gets no second try. */
    Taken take(String id, Binding binding) {
        Instant now = clock.instant();
        Optional<Challenge> burnt = ChallengeIds.wellFormed(id) ? store.burn(id, now) : Optional.empty();
        if (burnt.isEmpty() || !burnt.get().binding().equals(binding)) {
            return new Taken(null, Reason.CHALLENGE_UNKNOWN);
        }
        boolean late = !now.isBefore(burnt.get().expiresAt());
        return late ? new Taken(null, Reason.CHALLENGE_EXPIRED) : new Taken(burnt.get(), null);
    }

    /** Either a challenge or the reason why there is none. */
    record Taken(Challenge challenge, Reason refusal) {}
}
