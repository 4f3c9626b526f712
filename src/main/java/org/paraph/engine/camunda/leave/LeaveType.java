package org.paraph.engine.camunda.leave;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of leave. An illness is not known beforehand, neither one's own nor a relative's. */
enum LeaveType {
    VACATION(0),
    SICK(30),
    FAMILY(30),
    OTHER(0);

    private final int daysAfterwards;

    LeaveType(int daysAfterwards) {
        this.daysAfterwards = daysAfterwards;
    }

    /** How many days after its start the leave may still be requested. */
    int daysAfterwards() {
        return daysAfterwards;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LeaveType> of(String key) {
        return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
    }
}
