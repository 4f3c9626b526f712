package org.paraph.signature;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/** One leave request on its way through an office: what time does to it, and what is left behind in Paraph's own tables. */
@SuppressWarnings("JavaUtilDate")
record LeaveCourse(Office office, String instance) {

    /** A request that its requester has signed. */
    static LeaveCourse toApprove(Office office, String requester) {
        var course = new LeaveCourse(office, office.fileLeave(requester));
        course.signed(requester);
        return course;
    }

    void signed(String person) {
        Office.done(office.sign(person, task(), "click", null));
    }

    String task() {
        return office.task(instance);
    }

    String assignee() {
        return office.taskOf(instance).getAssignee();
    }

    /** Lets time pass and runs, one after the other, what falls due for this request on the way. */
    void pass(Duration time) {
        Instant until = ClockUtil.getCurrentTime().toInstant().plus(time);
        for (var job = nextTimer(until); job.isPresent(); job = nextTimer(until)) {
            // A moment late, as in life: exactly on time, the engine would plan the last repetition again and again.
            ClockUtil.setCurrentTime(
                    Date.from(job.get().getDuedate().toInstant().plusSeconds(1)));
            jobs().executeJob(job.get().getId());
        }
        ClockUtil.setCurrentTime(Date.from(until));
    }

    private Optional<Job> nextTimer(Instant until) {
        return jobs().createJobQuery().processInstanceId(instance).timers().orderByJobDuedate().asc().list().stream()
                .filter(job -> !job.getDuedate().toInstant().isAfter(until))
                .findFirst();
    }

    /** Runs what the engine does by itself after the last signature. */
    void verified() {
        jobs().executeJob(jobs().createJobQuery()
                .processInstanceId(instance)
                .messages()
                .singleResult()
                .getId());
    }

    private ManagementService jobs() {
        return office.engine.getManagementService();
    }

    /** Where the process ended, without the end events that only end a reminder; empty while it runs. */
    List<String> ends() {
        boolean runs = office.engine
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                > 0;
        return runs
                ? List.of()
                : office
                        .engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityType("noneEndEvent")
                        .list()
                        .stream()
                        .map(it -> it.getActivityId())
                        .filter(id -> id.startsWith("Leave"))
                        .toList();
    }

    /** What the journal says of the newest request of the process, oldest first, without what was looked at and tried. */
    List<String> journal() {
        return office.jdbc.queryForList(
                "SELECT TYPE FROM PARAPH_JOURNAL WHERE SUBJECT = ? AND TYPE NOT IN"
                        + " ('content-shown', 'challenge-issued') ORDER BY POSITION",
                String.class,
                request());
    }

    /** The details of the newest entry of that type. */
    String details(String type) {
        return office.jdbc
                .queryForList(
                        "SELECT DETAILS FROM PARAPH_JOURNAL WHERE SUBJECT = ? AND TYPE = ? ORDER BY POSITION DESC",
                        String.class,
                        request(),
                        type)
                .get(0);
    }

    /** The mails of that kind that were written, as recipient and role. */
    List<String> mails(String kind) {
        return office.jdbc.query(
                "SELECT RECIPIENT, MODEL FROM PARAPH_MAIL WHERE KIND = ? AND MODEL LIKE ? ORDER BY CREATED_AT, RECIPIENT",
                (row, number) -> row.getString(1) + role(row.getString(2)),
                kind,
                "%" + instance + "%");
    }

    private static String role(String model) {
        return model.replaceFirst(".*\"role\":\"(\\w+)\".*", " $1");
    }

    String request() {
        return newest("ID");
    }

    String status() {
        return newest("STATUS");
    }

    String record() {
        return newest("RECORD_ID");
    }

    private String newest(String column) {
        return office.jdbc
                .queryForList(
                        "SELECT " + column
                                + " FROM PARAPH_REQUEST WHERE PROCESS_INSTANCE_ID = ? ORDER BY CREATED_AT DESC",
                        String.class,
                        instance)
                .get(0);
    }
}
