package org.paraph.engine.camunda;

import java.util.Optional;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.paraph.signature.SigningTaskDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the gate around every signing task of every model that the engine reads, and refuses new models whose {@code
 * paraph:} properties are wrong. What was deployed before is gated and never refused: its instances would be stuck.
 */
final class GateParseListener extends AbstractBpmnParseListener {

    private static final Logger LOG = LoggerFactory.getLogger(GateParseListener.class);
    private static final int BEFORE_THE_MODELS_OWN = 0;

    private final Gate gate;
    private final DecisionBook decisions;

    GateParseListener(Gate gate, DecisionBook decisions) {
        this.gate = gate;
        this.decisions = decisions;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        SigningTaskReader.read(element).ifPresent(definition -> {
            Marks.signingTask(activity, definition);
            activity.addBuiltInListener(
                    ExecutionListener.EVENTNAME_END, gate.ofActivity(definition), BEFORE_THE_MODELS_OWN);
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, gate.watch());
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, gate.watch());
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, new StrayTaskGate(definition));
        });
    }

    @Override
    public void parseMultiInstanceLoopCharacteristics(Element element, Element loop, ActivityImpl body) {
        SigningTaskReader.read(element).ifPresent(definition -> {
            Marks.signingTask(body, definition);
            body.addBuiltInListener(ExecutionListener.EVENTNAME_END, gate.ofBody(definition), BEFORE_THE_MODELS_OWN);
        });
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        Optional<SigningTaskDefinition> source = Marks.signingTask(flow.getSource());
        source.ifPresent(definition -> flow.addBuiltInListener(
                ExecutionListener.EVENTNAME_TAKE, gate.ofFlow(definition), BEFORE_THE_MODELS_OWN));
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        for (Element task : ModelElements.signingTasks(process)) {
            String id = task.attribute("id");
            Marks.timeLimits(definition.findActivity(id), TimeLimits.of(id, process));
        }
        for (Element step : ModelElements.verifySteps(process)) {
            ActivityImpl activity = definition.findActivity(step.attribute("id"));
            if (activity != null) {
                Marks.verifies(activity, VerifiedTasks.of(step, process));
            }
        }
        if (ModelElements.all(process)
                .anyMatch(e -> !ModelProperties.of(e).isEmpty() || ModelElements.isVerifyStep(e))) {
            check(process, definition);
        }
    }

    private void check(Element process, ProcessDefinitionEntity definition) {
        DeployedModel deployed = DeployedModel.of(definition.getDeploymentId());
        ModelCheck check = new ModelCheck(
                key -> !deployed.isNew() || deployed.bringsDecision(key) || decisions.isDeployed(key),
                gate::knowsAuthority);
        try {
            check.check(process);
        } catch (BpmnParseException e) {
            if (deployed.isNew()) {
                throw e;
            }
            LOG.warn("{} ({}): {}", definition.getKey(), definition.getDeploymentId(), e.getMessage());
        }
    }
}
