package org.paraph.authentication.outofband;

import java.util.Optional;
import java.util.regex.Pattern;
import org.paraph.authentication.outofband.CodeStore.SentCode;

/** How far codes have come on their way, for whoever waits for one. Thread-safe. */
public final class OutOfBandCodes {

    /** What cannot be a challenge, however long, never reaches the database. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final CodeStore store;

    OutOfBandCodes(CodeStore store) {
        this.store = store;
    }

    /** Where a code is. */
    public enum Status {
        WAITING,
        /** Not carried at the first attempt; it is tried again until it expires. */
        DELAYED,
        SENT,
        FAILED
    }

    /** Of the code that was last sent to that person for that challenge; nothing when none was. */
    public Optional<Status> status(String person, String challenge) {
        return FORM.matcher(challenge).matches()
                ? store.of(person, challenge).map(OutOfBandCodes::status)
                : Optional.empty();
    }

    private static Status status(SentCode code) {
        return switch (code.state()) {
            case SENT -> Status.SENT;
            case FAILED -> Status.FAILED;
            case OPEN -> code.attempts() < 2 ? Status.WAITING : Status.DELAYED;
        };
    }
}
