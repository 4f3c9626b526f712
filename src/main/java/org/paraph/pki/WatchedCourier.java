package org.paraph.pki;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** A courier whose errands are remembered, for health: whether the authority answers. Thread-safe. */
public final class WatchedCourier implements Courier {

    private final Courier courier;
    private final Clock clock;
    private Health health;

    public WatchedCourier(Courier courier, Clock clock) {
        this.courier = courier;
        this.clock = clock;
        this.health = new Health(courier.authority(), Optional.empty(), Optional.empty());
    }

    /**
     * How an authority answers.
     *
     * @param lastAnswer empty when it never did since the start
     * @param failing since when it no longer answers; empty when the last errand went well or there was none
     */
    public record Health(String authority, Optional<Instant> lastAnswer, Optional<Failing> failing) {}

    /** @param why of the latest failure */
    public record Failing(Instant since, Failure why) {}

    @Override
    public String authority() {
        return courier.authority();
    }

    @Override
    public Reply carry(Der question) {
        Reply reply = courier.carry(question);
        note(reply);
        return reply;
    }

    public synchronized Health health() {
        return health;
    }

    private synchronized void note(Reply reply) {
        Instant now = clock.instant();
        if (reply instanceof Failed failed) {
            Instant since = health.failing().map(Failing::since).orElse(now);
            health = new Health(authority(), health.lastAnswer(), Optional.of(new Failing(since, failed.why())));
        } else {
            health = new Health(authority(), Optional.of(now), Optional.empty());
        }
    }
}
