package org.paraph.signature;

import java.util.Locale;

/** The state of a signature request: open, or one of its five ends. */
public enum RequestStatus {
    OPEN,
    SIGNED,
    DECLINED,
    EXPIRED,
    WITHDRAWN,
    CANCELLED;

    /** The word for gateways, records and message keys, e.g. {@code signed}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a signer gave an answer, so that the task may be left. */
    public boolean isAnswer() {
        return this == SIGNED || this == DECLINED;
    }
}
