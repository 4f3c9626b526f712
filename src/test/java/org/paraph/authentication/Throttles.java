package org.paraph.authentication;

import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;

/** For tests that are about something else than how long the next answer waits. */
public final class Throttles {

    /** The locks as they are by default. */
    public static final ThrottleSettings WITHOUT_DELAYS =
            new ThrottleSettings(5, Duration.ofMinutes(5), Duration.ZERO, 100, Duration.ofDays(30));

    private Throttles() {}

    /** As if that person had waited until an answer is looked at again. */
    public static void waited(JdbcTemplate jdbc, String person) {
        jdbc.update("UPDATE PARAPH_THROTTLE SET LOCKED_UNTIL = NULL WHERE PERSON = ?", person);
    }
}
