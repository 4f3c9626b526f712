package org.paraph.engine.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deploys Paraph's processes and forms under names that are the same in every packaging, in deployments of their
 * own: what Paraph itself runs on (mail, maintenance), and waivers where they are switched on, and the processes for people or, without these, the decision on
 * delegated authority. Each all or nothing: a process finds its forms and decisions only in its own deployment.
 */
record OwnDeployment(RepositoryService repository, OwnResources resources) {

    private static final String OWN = "paraph";
    private static final String PROCESSES = "paraph-processes";
    private static final String AUTHORITY = "paraph-authority";
    private static final String AUTHORITY_FILE = "processes/" + SigningAuthority.KEY + ".dmn";
    private static final Logger LOG = LoggerFactory.getLogger(OwnDeployment.class);
    private static final String WAIVER = "paraph-waiver";
    private static final Predicate<String> IS_WAIVER = name -> name.startsWith("processes/waiver");
    private static final Predicate<String> IS_OWN = name -> name.startsWith("processes/paraph-");

    /** What Paraph cannot do without. */
    void own() {
        deploy(OWN, IS_OWN);
    }

    /** What waivers are signed in, with its form. */
    void waivers() {
        deploy(WAIVER, IS_WAIVER.or("forms/sign.html"::equals));
    }

    /** The processes for people, with their forms and decisions. */
    void processes() {
        deploy(PROCESSES, IS_OWN.or(IS_WAIVER).negate());
    }

    /**
     * The decision without which nobody can sign by a delegated authority, where the host deploys processes of its own
     * and has brought none. One that is there is left alone, whosever it is.
     */
    void authority() {
        if (repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(SigningAuthority.KEY)
                        .count()
                == 0) {
            LOG.info("The decision '{}' was not deployed yet: the one of the Paraph jar is now", SigningAuthority.KEY);
            deploy(AUTHORITY, AUTHORITY_FILE::equals);
        }
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
