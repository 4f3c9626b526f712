package org.paraph.signature;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.paraph.OneTask;

/** Something that happens while a process ends, inside the transaction of the signature that let it go on. */
public final class Strike implements ExecutionListener {

    private static final Map<String, Consumer<String>> BY_PROCESS = new ConcurrentHashMap<>();

    /** A process of one signing task behind which that happens; it is told the process's variable {@code what}. */
    static void deploy(Office office, String process, String properties, Consumer<String> strike) {
        BY_PROCESS.put(process, strike);
        String end = "<bpmn:endEvent id=\"End\"/>";
        String listening =
                "<bpmn:endEvent id=\"End\"><bpmn:extensionElements><camunda:executionListener event=\"start\""
                        + " class=\"" + Strike.class.getName() + "\"/></bpmn:extensionElements></bpmn:endEvent>";
        office.engine
                .getRepositoryService()
                .createDeployment()
                .addString(
                        process + ".bpmn",
                        OneTask.model(process, OneTask.assignee("${who}"), properties, "")
                                .replace(end, listening))
                .deploy();
    }

    @Override
    public void notify(DelegateExecution execution) {
        String process = execution.getProcessDefinitionId().split(":", 2)[0];
        BY_PROCESS.get(process).accept(String.valueOf(execution.getVariable("what")));
    }
}
