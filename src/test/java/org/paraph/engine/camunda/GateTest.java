package org.paraph.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.paraph.Databases;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Challenge;
import org.paraph.signature.Intent;
import org.paraph.signature.Receipt;
import org.paraph.signature.Result;
import org.paraph.signature.Signing;
import org.paraph.signature.SigningAct;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A running host application with authorization on, and the people who try the doors. It ends with its class: the engine's
 * REST API finds one engine in a JVM.
 */
@DirtiesContext
@SpringBootTest(classes = GateApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class GateTest {

    static final String ADMIN = "ada";
    static final String ASSIGNEE = "max";
    static final String OTHER = "otto";
    static final String REQUESTER = "erin";
    private static final List<String> PEOPLE = List.of(ASSIGNEE, OTHER, REQUESTER, "mona", "mike", "dora");

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    IdentityService identity;

    @Autowired
    org.camunda.bpm.engine.AuthorizationService authorizations;

    @Autowired
    Signing signing;

    @Autowired
    GateApplication.Effect effect;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    static void database(DynamicPropertyRegistry settings, Databases.Database database) {
        settings.add("spring.datasource.url", database::url);
        settings.add("spring.datasource.username", database::user);
        settings.add("spring.datasource.password", database::password);
        settings.add("camunda.bpm.authorization.enabled", () -> true);
        settings.add("camunda.bpm.admin-user.id", () -> ADMIN);
        settings.add("camunda.bpm.admin-user.password", () -> ADMIN);
        settings.add("camunda.bpm.auto-deployment-enabled", () -> false);
        settings.add("camunda.bpm.job-execution.enabled", () -> false);
        settings.add("camunda.bpm.generic-properties.properties.enforceHistoryTimeToLive", () -> false);
        settings.add("camunda.bpm.generic-properties.properties.historyTimeToLive", () -> "P1D");
        settings.add("paraph.process.deploy", () -> false);
    }

    @BeforeEach
    void people() {
        identity.clearAuthentication();
        for (String id : PEOPLE) {
            if (identity.createUserQuery().userId(id).count() == 0) {
                User user = identity.newUser(id);
                user.setPassword(id);
                identity.saveUser(user);
                allow(id, Resources.PROCESS_DEFINITION, Permissions.READ, Permissions.CREATE_INSTANCE);
                allow(id, Resources.PROCESS_INSTANCE, Permissions.CREATE);
            }
        }
    }

    private void allow(String user, Resources resource, Permissions... permissions) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setUserId(user);
        grant.setResource(resource);
        grant.setResourceId(Authorization.ANY);
        for (Permissions permission : permissions) {
            grant.addPermission(permission);
        }
        authorizations.saveAuthorization(grant);
    }

    void deploy(SigningModel model) {
        repository.createDeployment().addString("model.bpmn", model.xml()).deploy();
    }

    String start(String key) {
        return as(
                REQUESTER,
                () -> runtime.startProcessInstanceByKey(key, Map.of("amount", 12))
                        .getId());
    }

    Task task(String processInstance, String activity) {
        return tasks.createTaskQuery()
                .processInstanceId(processInstance)
                .taskDefinitionKey(activity)
                .singleResult();
    }

    boolean isOpen(String processInstance, String activity) {
        return tasks.createTaskQuery()
                        .processInstanceId(processInstance)
                        .taskDefinitionKey(activity)
                        .count()
                > 0;
    }

    /** As that user, with the user's groups; {@code null} is nobody. */
    <T> T as(String user, Supplier<T> work) {
        try {
            if (user != null) {
                List<String> groups = identity.createGroupQuery().groupMember(user).list().stream()
                        .map(g -> g.getId())
                        .toList();
                identity.setAuthentication(user, groups);
            }
            return work.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    Receipt sign(String person, String task) {
        String digest = value(signing.look(person, task)).content().digest();
        Intent intent = new Intent(task, "click", digest);
        Challenge challenge = value(signing.begin(person, intent));
        return value(signing.sign(
                person,
                new SigningAct(
                        intent,
                        challenge.id(),
                        "1",
                        Locale.ENGLISH,
                        null,
                        Map.of(TokenType.MEMORIZED_SECRET, person))));
    }

    static <T> T value(Result<T> result) {
        return result.fold(v -> v, refusal -> {
            throw new AssertionError(refusal.toString());
        });
    }

    List<String> journal(String processInstance) {
        return jdbc.queryForList(
                "SELECT J.TYPE FROM PARAPH_JOURNAL J WHERE J.SUBJECT = ? OR J.SUBJECT IN"
                        + " (SELECT ID FROM PARAPH_REQUEST WHERE PROCESS_INSTANCE_ID = ?) ORDER BY J.POSITION",
                String.class,
                processInstance,
                processInstance);
    }

    void assertNoEffect(String processInstance) {
        assertThat(effect.happened(processInstance)).isFalse();
    }
}
