package org.paraph.signature;

import java.util.List;

/** What an office's process and tables show of what was done, and the step that verifies it. */
final class Traces {

    private Traces() {}

    static void runVerification(Office office, String instance) {
        office.engine
                .getManagementService()
                .executeJob(office.engine
                        .getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance)
                        .messages()
                        .singleResult()
                        .getId());
    }

    static List<String> ends(Office office, String instance) {
        return office
                .engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityType("noneEndEvent")
                .list()
                .stream()
                .map(it -> it.getActivityId())
                .toList();
    }

    static String openRequest(Office office, String instance) {
        return office.jdbc.queryForObject(
                "SELECT ID FROM PARAPH_REQUEST WHERE STATUS = 'OPEN' AND PROCESS_INSTANCE_ID = ?",
                String.class,
                instance);
    }

    static List<String> statuses(Office office, String instance) {
        return office.jdbc.queryForList(
                "SELECT STATUS FROM PARAPH_REQUEST WHERE PROCESS_INSTANCE_ID = ? ORDER BY CREATED_AT",
                String.class,
                instance);
    }

    static List<String> journal(Office office, String record) {
        return office.jdbc.queryForList(
                "SELECT J.TYPE FROM PARAPH_JOURNAL J JOIN PARAPH_RECORD R ON R.ID = ? WHERE J.SUBJECT = R.REQUEST_ID"
                        + " AND J.DETAILS LIKE '%' || R.ID || '%' AND J.DETAILS LIKE '%' || R.DIGEST || '%'",
                String.class, record);
    }
}
