package org.paraph.bench;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.paraph.OneTask;

/** The same task for everybody: four variables, one signer. */
final class LeaveTasks {

    static final String SIGNER = "benchmanager";

    private LeaveTasks() {}

    static void deploy(ProcessEngine engine, String process, String properties) {
        engine.getRepositoryService()
                .createDeployment()
                .addString(process + ".bpmn", model(process, properties))
                .addClasspathResource("paraph/processes/leave-assurance.dmn")
                .deploy();
    }

    static String start(ProcessEngine engine, String process) {
        engine.getIdentityService().setAuthenticatedUserId("benchemployee");
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        process,
                        Map.of(
                                "leaveType", "vacation",
                                "startDate", "2027-07-05",
                                "endDate", "2027-07-16",
                                "comment", "Summer leave with the family"))
                .getId();
        engine.getIdentityService().setAuthentication(SIGNER, List.of());
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private static String model(String process, String properties) {
        return OneTask.model(process, OneTask.assignee(SIGNER), properties, "");
    }
}
