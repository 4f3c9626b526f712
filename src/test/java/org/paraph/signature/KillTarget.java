package org.paraph.signature;

import static org.paraph.OneTask.assignee;
import static org.paraph.OneTask.property;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.paraph.Accounts;
import org.paraph.Databases;
import org.paraph.HostApplication;
import org.paraph.OneTask;
import org.paraph.assurance.TokenType;
import org.springframework.context.ConfigurableApplicationContext;

/** A host application that signs one task after the other until it is killed. */
final class KillTarget {

    static final String READY = "SIGNING NOW";
    private static final String SIGNER = "killedsigner";
    private static final int TASKS = 20;

    private KillTarget() {}

    public static void main(String[] args) {
        ConfigurableApplicationContext host =
                HostApplication.start(true, new Databases.Database(args[0], args[1], args[2]), Map.of());
        ProcessEngine engine = host.getBean(ProcessEngine.class);
        Signing signing = host.getBean(Signing.class);
        Accounts.add(engine.getIdentityService(), SIGNER);
        deploy(engine);
        List<String> tasks = tasks(engine);
        System.out.println(READY);
        while (host.isActive()) {
            tasks.forEach(task -> sign(signing, task));
            tasks = tasks(engine);
        }
    }

    private static void deploy(ProcessEngine engine) {
        engine.getRepositoryService()
                .createDeployment()
                .name("killed")
                .enableDuplicateFiltering(true)
                .addString(
                        "killed.bpmn",
                        OneTask.model(
                                "killed",
                                assignee(SIGNER),
                                property("purpose", "approval")
                                        + property("assurance", "2")
                                        + property("content", "what"),
                                ""))
                .deploy();
    }

    private static List<String> tasks(ProcessEngine engine) {
        long open =
                engine.getTaskService().createTaskQuery().taskAssignee(SIGNER).count();
        for (long i = open; i < TASKS; i++) {
            engine.getRuntimeService().startProcessInstanceByKey("killed", Map.of("what", "A small thing"));
        }
        return engine.getTaskService().createTaskQuery().taskAssignee(SIGNER).list().stream()
                .map(Task::getId)
                .toList();
    }

    private static void sign(Signing signing, String task) {
        Sight sight = done(signing.look(SIGNER, task));
        Intent intent = new Intent(task, "click", sight.content().digest());
        String challenge = done(signing.begin(SIGNER, intent)).id();
        Map<TokenType, String> answers = Map.of(TokenType.MEMORIZED_SECRET, Accounts.password(SIGNER));
        done(signing.sign(SIGNER, new SigningAct(intent, challenge, Statements.VERSION, Locale.CANADA, null, answers)));
    }

    private static <T> T done(Result<T> result) {
        if (result instanceof Result.Done<T> it) {
            return it.value();
        }
        throw new IllegalStateException("Refused: " + result);
    }
}
