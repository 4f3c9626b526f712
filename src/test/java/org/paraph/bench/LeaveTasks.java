package org.paraph.bench;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;

/** The same task for everybody: four variables, one signer. */
final class LeaveTasks {

    static final String SIGNER = "benchmanager";
    static final String PASSWORD = "bench-manager-password";

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
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="bench">
                  <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                    <bpmn:startEvent id="Start"/>
                    <bpmn:sequenceFlow id="f1" sourceRef="Start" targetRef="Approve"/>
                    <bpmn:userTask id="Approve" name="Approve" camunda:assignee="%s">
                      <bpmn:extensionElements>%s</bpmn:extensionElements>
                    </bpmn:userTask>
                    <bpmn:sequenceFlow id="f2" sourceRef="Approve" targetRef="End"/>
                    <bpmn:endEvent id="End"/>
                  </bpmn:process>
                </bpmn:definitions>
                """.formatted(process, SIGNER, properties);
    }
}
