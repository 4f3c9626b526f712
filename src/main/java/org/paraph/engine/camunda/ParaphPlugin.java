package org.paraph.engine.camunda;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.paraph.signature.WaiverSettings;

/** Plugs Paraph into the engine: adds to what the host has configured, replaces nothing. */
final class ParaphPlugin extends AbstractProcessEnginePlugin {

    private final Engine engine;
    private final GateParseListener parsing;
    private final MigrationWatch migrations;
    private final ProcessSettings settings;
    private final WaiverSettings waivers;
    private final OwnResources resources = OwnResources.find();

    ParaphPlugin(
            Engine engine,
            GateParseListener parsing,
            MigrationWatch migrations,
            ProcessSettings settings,
            WaiverSettings waivers) {
        this.engine = engine;
        this.parsing = parsing;
        this.migrations = migrations;
        this.settings = settings;
        this.waivers = waivers;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        engine.plugInto(configuration);
        List<BpmnParseListener> listeners = copy(configuration.getCustomPreBPMNParseListeners());
        listeners.add(parsing);
        configuration.setCustomPreBPMNParseListeners(listeners);
        List<HistoryEventHandler> handlers = copy(configuration.getCustomHistoryEventHandlers());
        handlers.add(migrations);
        configuration.setCustomHistoryEventHandlers(handlers);
    }

    /** Paraph deploys its own processes itself, or not at all: the host's automatic deployment must not take them too. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        if (configuration instanceof SpringTransactionsProcessEngineConfiguration spring) {
            spring.setDeploymentResources(resources.without(spring.getDeploymentResources()));
        }
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine built) {
        OwnDeployment deployment = new OwnDeployment(built.getRepositoryService(), resources);
        deployment.own();
        if (waivers.enabled()) {
            deployment.waivers();
        }
        if (settings.process().deploy()) {
            deployment.processes();
        } else {
            deployment.authority();
        }
    }

    private static <T> List<T> copy(List<T> given) {
        return given == null ? new ArrayList<>() : new ArrayList<>(given);
    }
}
