package org.paraph.engine.camunda.leave;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** A bare engine with the leave process, and stand-ins for the two beans that ask who signed. */
@SuppressWarnings("JavaUtilDate")
final class LeaveProcess implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-12-01T15:00:00Z");
    static final String LEFT_UNSIGNED = "a signature is missing";

    final Signatures paraph = new Signatures();
    final ProcessEngine engine;
    boolean verifies = true;
    Supplier<Instant> today = () -> NOW;

    LeaveProcess() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(UUID.randomUUID().toString());
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setBeans(beans(check()));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("paraph/processes/leave-request.bpmn")
                .addClasspathResource("leave/leave-assurance.dmn")
                .deploy();
        forget();
    }

    /** Back to the first day, with nothing filed. */
    void forget() {
        ClockUtil.setCurrentTime(Date.from(NOW));
        today = () -> NOW;
        verifies = true;
        paraph.mailIsDown = false;
        paraph.outcomes.clear();
        var instances = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .unfinished()
                .list();
        instances.forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test"));
        engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .list()
                .forEach(instance -> engine.getHistoryService().deleteHistoricProcessInstance(instance.getId()));
        engine.getIdentityService().deleteUserInfo("employee", "locale");
    }

    private ExecutionListener check() {
        return new CheckLeaveRequest(
                new TestClock(), ZoneId.of("America/Toronto"), requester -> Optional.of("manager"));
    }

    private Map<Object, Object> beans(ExecutionListener check) {
        return new HashMap<>(Map.of(
                "paraph", paraph,
                "checkLeaveRequest", check,
                "verifySignatures",
                        (JavaDelegate) execution -> {
                            if (!verifies) {
                                throw new IllegalStateException(LEFT_UNSIGNED);
                            }
                        }));
    }

    ProcessInstance start(Map<String, Object> changes) {
        return start("employee", changes);
    }

    ProcessInstance start(String person, Map<String, Object> changes) {
        var variables = new HashMap<String, Object>(
                Map.of("leaveType", "vacation", "startDate", "2026-12-03", "endDate", "2026-12-04"));
        variables.putAll(changes);
        engine.getIdentityService().setAuthenticatedUserId(person);
        try {
            return engine.getRuntimeService().startProcessInstanceByKey("leave-request", variables);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    Task task() {
        return engine.getTaskService().createTaskQuery().singleResult();
    }

    /** Ends the open task as signing would: the outcome is known before the engine is asked to go on. */
    void answer(String outcome) {
        var task = task();
        paraph.outcomes.put(task.getTaskDefinitionKey(), outcome);
        engine.getTaskService().complete(task.getId());
    }

    void withdraw(ProcessInstance instance) {
        engine.getRuntimeService()
                .createMessageCorrelation("paraph.withdrawal")
                .processInstanceId(instance.getId())
                .correlate();
    }

    List<String> messages() {
        return engine.getManagementService().createJobQuery().messages().list().stream()
                .map(Job::getId)
                .toList();
    }

    /** The end events that were reached, without those that only end a reminder. */
    List<String> ends() {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityType("noneEndEvent")
                .list()
                .stream()
                .map(org.camunda.bpm.engine.history.HistoricActivityInstance::getActivityId)
                .filter(id -> id.startsWith("Leave"))
                .toList();
    }

    boolean isOver() {
        return engine.getRuntimeService().createProcessInstanceQuery().count() == 0
                && engine.getManagementService().createJobQuery().count() == 0;
    }

    @Override
    public void close() {
        ClockUtil.reset();
        engine.close();
    }

    private final class TestClock extends Clock {
        @Override
        public Instant instant() {
            return today.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Stands for the bean {@code paraph}: answers what the test laid down. */
    public static final class Signatures {

        final Map<String, String> outcomes = new HashMap<>();
        boolean mailIsDown;

        public String outcome(DelegateExecution execution, String task) {
            return outcomes.getOrDefault(task, "none");
        }

        public String approver(DelegateExecution execution) {
            return "manager";
        }

        public String after(String what) {
            return Map.of("reminder", "P2D", "escalation", "P5D", "expiry", "P14D")
                    .get(what);
        }

        public void remind(DelegateExecution execution, String task) {
            if (mailIsDown) {
                throw new IllegalStateException("mail is down");
            }
        }
    }
}
