package org.paraph.autoconfigure;

import java.time.Clock;
import java.time.Duration;
import org.paraph.notification.Backlog;
import org.paraph.notification.MailStore;
import org.paraph.notification.Readiness;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

/**
 * Tells how many mails wait. Mail that waits for an hour, or that cannot be sent for want of settings, is WAITING: for a
 * person to see, but no reason for a load balancer to take the node away.
 */
final class MailHealthIndicator extends AbstractHealthIndicator {

    private static final Status WAITING = new Status("WAITING", "Mails have not been sent");
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final MailStore store;
    private final Readiness readiness;
    private final Clock clock;

    MailHealthIndicator(MailStore store, Readiness readiness, Clock clock) {
        super("The outbox cannot be read");
        this.store = store;
        this.readiness = readiness;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var backlog = store.backlog();
        builder.status(waits(backlog) ? WAITING : Status.UP)
                .withDetail("open", backlog.open())
                .withDetail("underway", backlog.handed())
                .withDetail("undeliverable", backlog.undeliverable());
        if (backlog.oldest() != null) {
            builder.withDetail("oldest", backlog.oldest().toString());
        }
        if (!readiness.missing().isEmpty()) {
            builder.withDetail("missing", readiness.missing());
        }
    }

    private boolean waits(Backlog backlog) {
        return !readiness.missing().isEmpty()
                || (backlog.oldest() != null
                        && backlog.oldest().isBefore(clock.instant().minus(PATIENCE)));
    }
}
