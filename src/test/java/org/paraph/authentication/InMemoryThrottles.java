package org.paraph.authentication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class InMemoryThrottles implements ThrottleStore {

    private record Failure(TokenKey key, Instant at) {}

    private final Map<TokenKey, Tally> tallies = new HashMap<>();
    private final List<Failure> failures = new ArrayList<>();
    int saves;

    @Override
    public Tally hold(TokenKey key) {
        return tallies.computeIfAbsent(key, k -> Tally.CLEAR);
    }

    @Override
    public Tally peek(TokenKey key) {
        return tallies.getOrDefault(key, Tally.CLEAR);
    }

    @Override
    public void save(TokenKey key, Tally tally) {
        saves++;
        tallies.replace(key, tally);
    }

    @Override
    public void addFailure(TokenKey key, Instant at) {
        failures.add(new Failure(key, at));
    }

    @Override
    public Optional<Instant> failureBehind(TokenKey key, int newer) {
        return failures.stream()
                .filter(f -> f.key().equals(key))
                .map(Failure::at)
                .sorted(Comparator.reverseOrder())
                .skip(newer)
                .findFirst();
    }

    @Override
    public int removeFailuresUntil(Instant instant) {
        int before = failures.size();
        failures.removeIf(f -> !f.at().isAfter(instant));
        return before - failures.size();
    }
}
