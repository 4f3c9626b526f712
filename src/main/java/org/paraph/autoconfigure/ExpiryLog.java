package org.paraph.autoconfigure;

import org.paraph.engine.camunda.maintenance.NightlyCheck;
import org.paraph.pki.Expiry;
import org.paraph.pki.Expiry.Standing;
import org.paraph.pki.ExpiryWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says every night what ends soon, early enough for somebody to get something new. */
record ExpiryLog(ExpiryWatch expiries) implements NightlyCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiryLog.class);

    @Override
    public void run() {
        for (Expiry expiry : expiries.report()) {
            if (expiry.standing() == Standing.ENDED) {
                LOG.error(
                        "{} of {} ended at {}: what rests on it is refused.",
                        words(expiry),
                        expiry.name(),
                        expiry.until());
            } else if (expiry.standing() == Standing.ENDS_SOON) {
                LOG.warn("{} of {} ends at {}. Get a new one in time.", words(expiry), expiry.name(), expiry.until());
            }
        }
    }

    private static String words(Expiry expiry) {
        return switch (expiry.kind()) {
            case CERTIFICATE -> "The certificate";
            case REVOCATION_LIST -> "The revocation list";
            case RECOGNITION -> "The recognition";
        };
    }
}
