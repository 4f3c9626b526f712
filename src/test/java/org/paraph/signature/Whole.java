package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** What must hold in the tables whatever was interrupted, and whenever: a signature is whole, or there is none. */
final class Whole {

    private static final Map<String, String> NEVER = Map.of(
            "signed without record",
            "PARAPH_REQUEST R WHERE STATUS = 'SIGNED' AND NOT EXISTS"
                    + " (SELECT 1 FROM PARAPH_RECORD X WHERE X.REQUEST_ID = R.ID AND X.ID = R.RECORD_ID)",
            "record without signature",
            "PARAPH_RECORD X WHERE NOT EXISTS"
                    + " (SELECT 1 FROM PARAPH_REQUEST R WHERE R.ID = X.REQUEST_ID AND R.STATUS = 'SIGNED')",
            "signed, and the task is still there",
            "PARAPH_REQUEST R JOIN ACT_RU_TASK T ON T.ID_ = R.TASK_ID WHERE R.STATUS = 'SIGNED'",
            "open, but the task is gone",
            "PARAPH_REQUEST R WHERE R.STATUS = 'OPEN' AND NOT EXISTS"
                    + " (SELECT 1 FROM ACT_RU_TASK T WHERE T.ID_ = R.TASK_ID)",
            "a payment requested twice",
            "ACT_HI_VARINST V JOIN ACT_HI_VARINST W ON W.PROC_INST_ID_ = V.PROC_INST_ID_ AND W.NAME_ = V.NAME_"
                    + " WHERE V.NAME_ = 'requisition' AND V.ID_ < W.ID_",
            "a payment requested without three signatures",
            "ACT_HI_VARINST V WHERE V.NAME_ = 'requisition' AND (SELECT COUNT(*) FROM PARAPH_REQUEST R"
                    + " WHERE R.PROCESS_INSTANCE_ID = V.PROC_INST_ID_ AND R.STATUS = 'SIGNED') <> 3");

    private Whole() {}

    static void check(JdbcTemplate jdbc) {
        NEVER.forEach((what, where) -> assertThat(count(jdbc, where)).as(what).isZero());
        assertThat(count(jdbc, "PARAPH_JOURNAL WHERE TYPE = 'signed'"))
                .as("one journal entry a signature")
                .isEqualTo(count(jdbc, "PARAPH_RECORD"));
        assertThat(jdbc.queryForObject("SELECT COUNT(*) - COALESCE(MAX(POSITION), 0) FROM PARAPH_JOURNAL", Long.class))
                .as("no gap in the journal")
                .isZero();
        assertThat(paid(jdbc))
                .as("one requisition a claim that ended as paid")
                .isEqualTo(count(jdbc, "ACT_HI_VARINST WHERE NAME_ = 'requisition'"));
    }

    /** How many claims ended as paid. */
    static long paid(JdbcTemplate jdbc) {
        return count(jdbc, "ACT_HI_ACTINST WHERE ACT_ID_ = 'PaymentRequested'");
    }

    private static long count(JdbcTemplate jdbc, String from) {
        return jdbc.queryForObject("SELECT COUNT(*) FROM " + from, Long.class);
    }
}
