package org.paraph.engine.camunda.mail;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.paraph.notification.TaskFacts;

/** Asks the engine as itself, not as the user who happens to be logged in: he may not see what others are to be told. */
final class EngineTaskFacts implements TaskFacts {

    private final ProcessEngine engine;

    EngineTaskFacts(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public Candidates candidates(String task) {
        List<IdentityLink> links = asEngine(() -> engine.getTaskService().getIdentityLinksForTask(task)).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .toList();
        return new Candidates(ids(links, IdentityLink::getUserId), ids(links, IdentityLink::getGroupId));
    }

    @Override
    public Optional<String> processName(String processDefinition) {
        return definition(processDefinition).map(ProcessDefinition::getName);
    }

    @Override
    public Optional<String> taskName(String processDefinition, String activity) {
        return definition(processDefinition)
                .map(known -> asEngine(() -> engine.getRepositoryService().getBpmnModelInstance(known.getId())))
                .map(model -> model.getModelElementById(activity) instanceof FlowElement element ? element : null)
                .map(FlowElement::getName);
    }

    /** Nothing once its deployment was deleted: what is left to tell is told all the same. */
    private Optional<ProcessDefinition> definition(String id) {
        return Optional.ofNullable(asEngine(() -> engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionId(id)
                .singleResult()));
    }

    private static List<String> ids(List<IdentityLink> links, Function<IdentityLink, String> id) {
        return links.stream().map(id).filter(java.util.Objects::nonNull).toList();
    }

    private <T> T asEngine(Callable<T> question) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> context.runWithoutAuthorization(question));
    }
}
