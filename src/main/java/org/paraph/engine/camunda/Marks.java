package org.paraph.engine.camunda;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.core.model.CoreModelElement;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.paraph.signature.SigningTaskDefinition;

/** What the parse listener writes on the engine's parsed activities, so that whoever meets an execution can read it. */
final class Marks {

    private static final String SIGNING_TASK = "paraph";
    private static final String VERIFIES = "paraph:verifies";
    private static final String TIME_LIMITS = "paraph:time-limits";

    private Marks() {}

    static void signingTask(CoreModelElement activity, SigningTaskDefinition definition) {
        activity.setProperty(SIGNING_TASK, definition);
    }

    /** The definition of the signing task that the execution is in, in the version of the model that it is in now. */
    static Optional<SigningTaskDefinition> signingTask(DelegateExecution execution) {
        return Optional.ofNullable(activity(execution)).flatMap(Marks::signingTask);
    }

    static Optional<SigningTaskDefinition> signingTask(PvmActivity activity) {
        return Optional.ofNullable((SigningTaskDefinition) activity.getProperty(SIGNING_TASK));
    }

    /** The name that another signing task of the same process has in the model. */
    static Optional<String> nameOf(DelegateExecution execution, String signingTask) {
        return Optional.ofNullable(activity(execution).getProcessDefinition().findActivity(signingTask))
                .flatMap(Marks::signingTask)
                .map(SigningTaskDefinition::name);
    }

    static boolean isMultiInstance(DelegateExecution execution) {
        PvmActivity activity = activity(execution);
        return activity != null && Boolean.TRUE.equals(activity.getProperty(BpmnParse.PROPERTYNAME_IS_MULTI_INSTANCE));
    }

    static void verifies(CoreModelElement activity, List<String> signingTasks) {
        activity.setProperty(VERIFIES, List.copyOf(signingTasks));
    }

    static List<String> verifies(DelegateExecution execution) {
        return strings(activity(execution), VERIFIES);
    }

    /** The interrupting boundary timers by which the model ends the time to sign. */
    static void timeLimits(CoreModelElement activity, List<String> boundaryEvents) {
        activity.setProperty(TIME_LIMITS, List.copyOf(boundaryEvents));
    }

    static List<String> timeLimits(DelegateExecution execution) {
        return strings(activity(execution), TIME_LIMITS);
    }

    static PvmActivity activity(DelegateExecution execution) {
        return ((ActivityExecution) execution).getActivity();
    }

    private static List<String> strings(PvmActivity activity, String property) {
        Object value = activity == null ? null : activity.getProperty(property);
        return value instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of();
    }
}
