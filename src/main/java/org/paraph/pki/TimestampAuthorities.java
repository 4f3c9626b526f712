package org.paraph.pki;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Several time-stamp authorities in order: the next one is asked when the one before gave nothing that can be believed, as long as
 * there is time. Immutable, thread-safe.
 */
public final class TimestampAuthorities implements TimestampAuthority {

    private final List<TimestampAuthority> ordered;
    private final Duration budget;
    private final Clock clock;

    /** @param budget after which nobody else is asked; whoever is being asked then has a time-out of its own */
    public TimestampAuthorities(List<TimestampAuthority> ordered, Duration budget, Clock clock) {
        this.ordered = List.copyOf(ordered);
        this.budget = budget;
        this.clock = clock;
    }

    @Override
    public Answer stamp(Imprint imprint) {
        Instant last = clock.instant().plus(budget);
        List<Attempt> attempts = new ArrayList<>();
        for (TimestampAuthority authority : ordered) {
            if (!attempts.isEmpty() && clock.instant().isAfter(last)) {
                break;
            }
            Answer answer = authority.stamp(imprint);
            if (!(answer instanceof NotStamped refused)) {
                return answer;
            }
            attempts.addAll(refused.attempts());
        }
        return new NotStamped(attempts.isEmpty() ? List.of(new Attempt("-", Failure.NOT_CONFIGURED)) : attempts);
    }
}
