package org.paraph.processes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.CompletionCondition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What a process with signing tasks has to offer to the people in it, beyond what its notation demands. */
record ProcessRules(BpmnModelInstance model) {

    static final String WITHDRAWAL = "paraph.withdrawal";

    List<String> findings() {
        var findings = new ArrayList<String>();
        signingTasks().forEach(task -> findings.addAll(findings(task)));
        if (signingTasks().findAny().isPresent() && !verifies()) {
            findings.add("no step verifies the signatures");
        }
        return findings;
    }

    Stream<UserTask> signingTasks() {
        return model.getModelElementsByType(UserTask.class).stream().filter(ProcessRules::isSigningTask);
    }

    private List<String> findings(UserTask task) {
        var findings = new ArrayList<String>();
        if (!mayDecline(task)) {
            findings.add(task.getId() + ": no path for declining");
        }
        if (!expires(task)) {
            findings.add(task.getId() + ": never expires");
        }
        if (!mayBeWithdrawn(task)) {
            findings.add(task.getId() + ": cannot be withdrawn");
        }
        if (task.isCamundaAsyncBefore()) {
            findings.add(task.getId() + ": waits before it starts, where the gate does not stand");
        }
        if (countsByEngine(task)) {
            findings.add(task.getId() + ": counts answers by variables that anybody can overwrite");
        }
        return findings;
    }

    private boolean mayDecline(UserTask task) {
        return model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getConditionExpression() != null)
                .map(flow -> flow.getConditionExpression().getTextContent())
                .anyMatch(
                        condition -> condition.contains("'" + task.getId() + "'") && condition.contains("'declined'"));
    }

    private boolean expires(UserTask task) {
        return interrupting(task)
                .flatMap(event -> event.getEventDefinitions().stream())
                .anyMatch(TimerEventDefinition.class::isInstance);
    }

    private boolean mayBeWithdrawn(UserTask task) {
        return interrupting(task)
                .flatMap(event -> event.getEventDefinitions().stream())
                .anyMatch(definition -> definition instanceof MessageEventDefinition message
                        && WITHDRAWAL.equals(message.getMessage().getName()));
    }

    /** The events that end the task from outside: on its border, on that of a scope around it, or beside it in a scope. */
    private Stream<CatchEvent> interrupting(UserTask task) {
        var scopes = Stream.<ModelElementInstance>iterate(task, s -> s != null, s -> s.getParentElement())
                .toList();
        Stream<CatchEvent> onBorders = model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.cancelActivity() && scopes.contains(event.getAttachedTo()))
                .map(CatchEvent.class::cast);
        Stream<CatchEvent> inScopes = model.getModelElementsByType(SubProcess.class).stream()
                .filter(sub -> sub.triggeredByEvent() && scopes.contains(sub.getParentElement()))
                .flatMap(sub -> sub.getChildElementsByType(StartEvent.class).stream())
                .filter(StartEvent::isInterrupting)
                .map(CatchEvent.class::cast);
        return Stream.concat(onBorders, inScopes);
    }

    private static boolean countsByEngine(UserTask task) {
        return task.getLoopCharacteristics() != null
                && task.getLoopCharacteristics().getChildElementsByType(CompletionCondition.class).stream()
                        .anyMatch(condition -> condition.getTextContent().contains("nrOf"));
    }

    private boolean verifies() {
        return model.getModelElementsByType(ServiceTask.class).stream()
                .anyMatch(step -> "${verifySignatures}".equals(step.getCamundaDelegateExpression()));
    }

    static Stream<CamundaProperty> properties(UserTask task) {
        return Stream.ofNullable(task.getExtensionElements())
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .map(CamundaProperties::getCamundaProperties)
                .flatMap(Collection::stream);
    }

    private static boolean isSigningTask(UserTask task) {
        return properties(task).anyMatch(property -> property.getCamundaName().startsWith("paraph:"));
    }
}
