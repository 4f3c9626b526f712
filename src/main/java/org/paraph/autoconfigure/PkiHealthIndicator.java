package org.paraph.autoconfigure;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.paraph.pki.Expiry;
import org.paraph.pki.Expiry.Standing;
import org.paraph.pki.ExpiryWatch;
import org.paraph.pki.WatchedCourier;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

/**
 * What ends soon or has ended, and which authority gives no answer. Leaves the application up: only signatures with certificates
 * have to wait, and these say so themselves. Asks nobody.
 */
final class PkiHealthIndicator extends AbstractHealthIndicator {

    private static final Status ATTENTION = new Status("ATTENTION", "Certificates or authorities need somebody to act");

    private final ExpiryWatch expiries;
    private final List<WatchedCourier> couriers;

    PkiHealthIndicator(ExpiryWatch expiries, List<WatchedCourier> couriers) {
        super("Certificates cannot be looked at");
        this.expiries = expiries;
        this.couriers = List.copyOf(couriers);
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        Map<String, String> ending = new TreeMap<>();
        for (Expiry expiry : expiries.report()) {
            if (expiry.standing() != Standing.FINE) {
                ending.put(expiry.name(), expiry.until().toString());
            }
        }
        Map<String, String> silent = new TreeMap<>();
        for (WatchedCourier courier : couriers) {
            courier.health()
                    .failing()
                    .ifPresent(it -> silent.put(courier.authority(), it.why().key() + " since " + it.since()));
        }
        builder.status(ending.isEmpty() && silent.isEmpty() ? Status.UP : ATTENTION);
        expiries.report().stream()
                .findFirst()
                .ifPresent(next -> builder.withDetail("nextEnd", next.until().toString()));
        if (!ending.isEmpty()) {
            builder.withDetail("ending", ending);
        }
        if (!silent.isEmpty()) {
            builder.withDetail("silent", silent);
        }
    }
}
