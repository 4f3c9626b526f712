package org.paraph.notification.jdbc;

import java.util.List;
import org.paraph.notification.Signers;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the signers from the requests' table. */
final class JdbcSigners implements Signers {

    private final JdbcTemplate jdbc;

    JdbcSigners(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> of(String processInstance) {
        return jdbc.queryForList(
                "SELECT DISTINCT ENDED_BY FROM PARAPH_REQUEST WHERE PROCESS_INSTANCE_ID = ? AND STATUS = 'SIGNED'",
                String.class,
                processInstance);
    }
}
