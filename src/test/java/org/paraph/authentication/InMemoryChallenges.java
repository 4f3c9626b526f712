package org.paraph.authentication;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

final class InMemoryChallenges implements ChallengeStore {

    final Map<String, Challenge> unused = new HashMap<>();
    int asked;

    @Override
    public void add(Challenge challenge) {
        unused.put(challenge.id(), challenge);
    }

    @Override
    public Optional<Challenge> burn(String id, Instant at) {
        asked++;
        return Optional.ofNullable(unused.remove(id));
    }

    @Override
    public int removeExpiredBefore(Instant instant) {
        int before = unused.size();
        unused.values().removeIf(c -> c.expiresAt().isBefore(instant));
        return before - unused.size();
    }
}
