package org.paraph.engine.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/**
 * Deploys Paraph's processes and forms under names that are the same in every packaging, in two deployments: what Paraph
 * itself runs on (mail, maintenance), and the processes for people. Each all or nothing: a process finds its forms and
 * decisions only in its own deployment.
 */
record OwnDeployment(RepositoryService repository, OwnResources resources) {

    private static final String OWN = "paraph";
    private static final String PROCESSES = "paraph-processes";
    private static final Predicate<String> IS_OWN = name -> name.startsWith("processes/paraph-");

    /** What Paraph cannot do without. */
    void own() {
        deploy(OWN, IS_OWN);
    }

    /** The processes for people, with their forms and decisions. */
    void processes() {
        deploy(PROCESSES, IS_OWN.negate());
    }

    private void deploy(String name, Predicate<String> wanted) {
        DeploymentBuilder deployment =
                repository.createDeployment().name(name).source(OWN).enableDuplicateFiltering(false);
        List<String> names = resources.byName().keySet().stream().filter(wanted).toList();
        names.forEach(resource -> add(deployment, resource));
        if (!names.isEmpty()) {
            deployment.deploy();
        }
    }

    private void add(DeploymentBuilder deployment, String name) {
        try (InputStream bytes = resources.byName().get(name).getInputStream()) {
            deployment.addInputStream(name, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
