package org.paraph.signature;

import static org.paraph.OneTask.property;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.paraph.Accounts;
import org.paraph.Databases;
import org.paraph.HostApplication;
import org.paraph.OneTask;
import org.paraph.Vacations;
import org.paraph.assurance.TokenType;
import org.paraph.evidence.JournalCheck;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A host application with Paraph's own processes, and people who file, look, begin and sign in it. One node. */
final class Office implements AutoCloseable {

    /** Decides on the requests of those who have no manager. */
    static final String SUBSTITUTE = "anna";

    static final List<String> PEOPLE = List.of("employee", "manager", "director", "anna", "ben", "stranger");

    final ProcessEngine engine;
    final Signing signing;
    final JdbcTemplate jdbc;
    final JournalCheck journal;
    private final ConfigurableApplicationContext host;

    Office(Databases.Database database) {
        this(database, Map.of());
    }

    /** @param beans configurations of its own */
    Office(Databases.Database database, Map<String, String> more, Class<?>... beans) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "paraph.process.deploy",
                "true",
                "paraph.approval.substitute",
                SUBSTITUTE,
                "paraph.waiver.enabled",
                "true",
                "paraph.tokens.keys",
                "test:" + "A".repeat(43) + "=",
                "spring.datasource.hikari.maximum-pool-size",
                "8"));
        settings.putAll(more);
        host = HostApplication.start(true, database, settings, beans);
        engine = host.getBean(ProcessEngine.class);
        signing = host.getBean(Signing.class);
        jdbc = new JdbcTemplate(host.getBean(DataSource.class));
        journal = host.getBean(JournalCheck.class);
        people(engine.getIdentityService());
    }

    /** Whoever is not there yet: H2 may have lost the last of them when the process was killed. */
    private static void people(IdentityService identity) {
        PEOPLE.forEach(id -> Accounts.add(identity, id));
        identity.setUserInfo("employee", "manager", "manager");
        identity.setUserInfo("manager", "manager", "director");
        if (identity.createGroupQuery().groupId("clerks").count() == 0) {
            identity.saveGroup(identity.newGroup("clerks"));
        }
        for (String clerk : List.of("anna", "ben")) {
            if (identity.createUserQuery().userId(clerk).memberOfGroup("clerks").count() == 0) {
                identity.createMembership(clerk, "clerks");
            }
        }
    }

    /** Does that while nobody is there to decide for those who have no manager. */
    void withoutSubstitute(Runnable work) {
        IdentityService identity = engine.getIdentityService();
        identity.deleteUser(SUBSTITUTE);
        try {
            work.run();
        } finally {
            Accounts.add(identity, SUBSTITUTE);
            identity.createMembership(SUBSTITUTE, "clerks");
        }
    }

    /** Somebody new, with nothing but a password. */
    void hire(String person) {
        Accounts.add(engine.getIdentityService(), person);
    }

    <T> T bean(Class<T> type) {
        return host.getBean(type);
    }

    /** Files a leave request of the employee; each has days of its own. Gives the process instance. */
    String fileLeave() {
        return fileLeave("employee");
    }

    /** The same of somebody else. */
    String fileLeave(String person) {
        return start(person, "leave-request", Vacations.next("<script>alert('été')</script>"));
    }

    String start(String person, String process, Map<String, Object> variables) {
        engine.getIdentityService().setAuthenticatedUserId(person);
        try {
            return engine.getRuntimeService()
                    .startProcessInstanceByKey(process, new HashMap<>(variables))
                    .getId();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** The process of a leave request that the employee has signed and the manager is asked to approve. */
    String leaveToApprove() {
        String instance = fileLeave();
        done(sign("employee", task(instance), "click", null));
        return instance;
    }

    String task(String instance) {
        return taskOf(instance).getId();
    }

    Task taskOf(String instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .initializeFormKeys()
                .singleResult();
    }

    Intent intent(String person, String task, String method) {
        return new Intent(
                task, method, done(signing.look(person, task)).content().digest());
    }

    /** Everything that is needed to sign, after looking and beginning. */
    SigningAct ready(String person, String task, String method, Object mark) {
        Intent intent = intent(person, task, method);
        String challenge = done(signing.begin(person, intent)).id();
        return act(intent, challenge, mark, Accounts.password(person));
    }

    static SigningAct act(Intent intent, String challenge, Object mark, String password) {
        return new SigningAct(
                intent,
                challenge,
                Statements.VERSION,
                Locale.CANADA_FRENCH,
                mark,
                Map.of(TokenType.MEMORIZED_SECRET, password));
    }

    Result<Receipt> sign(String person, String task, String method, Object mark) {
        return signing.sign(person, ready(person, task, method, mark));
    }

    static <T> T done(Result<T> result) {
        return result.fold(value -> value, refusal -> {
            throw new AssertionError("Refused: " + refusal);
        });
    }

    static Refusal refused(Result<?> result) {
        return result.fold(
                value -> {
                    throw new AssertionError("Not refused: " + value);
                },
                refusal -> refusal);
    }

    /** A process with one signing task. */
    void deploy(String process, String taskAttributes, String properties, String inTask) {
        engine.getRepositoryService()
                .createDeployment()
                .addString(
                        process + ".bpmn",
                        OneTask.model(process, taskAttributes, property("purpose", "agreement") + properties, inTask))
                .addString("amount-assurance.dmn", AMOUNT)
                .deploy();
    }

    private static final String AMOUNT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="amounts" name="amounts" namespace="test">
              <decision id="amount-assurance" name="Amount" camunda:historyTimeToLive="P1D">
                <decisionTable id="t" hitPolicy="FIRST">
                  <input id="i"><inputExpression id="e" typeRef="integer"><text>amount</text></inputExpression></input>
                  <output id="o" name="level" typeRef="integer"/>
                  <rule id="small"><inputEntry id="i1"><text>&lt; 100</text></inputEntry>
                    <outputEntry id="o1"><text>1</text></outputEntry></rule>
                  <rule id="medium"><inputEntry id="i2"><text>&lt; 1000</text></inputEntry>
                    <outputEntry id="o2"><text>2</text></outputEntry></rule>
                  <rule id="large"><inputEntry id="i3"><text>&gt;= 1000</text></inputEntry>
                    <outputEntry id="o3"><text>4</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    @Override
    public void close() {
        host.close();
    }
}
