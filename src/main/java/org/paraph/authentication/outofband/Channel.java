package org.paraph.authentication.outofband;

import org.paraph.assurance.AssuranceLevel;

/** Over what a code is carried. */
public enum Channel {
    /** A telephone: a device with an address of its own. */
    PHONE(AssuranceLevel.LEVEL_2),
    /** A mailbox is opened from anywhere with a password, so it is no device, and worth level 1. */
    MAIL(AssuranceLevel.LEVEL_1);

    private final AssuranceLevel level;

    Channel(AssuranceLevel level) {
        this.level = level;
    }

    AssuranceLevel level() {
        return level;
    }
}
