package org.paraph.engine.camunda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Deploys Paraph's processes and forms under names that are the same in every packaging. All or nothing: a process finds
 * its forms and decisions only in its own deployment.
 */
final class OwnDeployment {

    private static final String NAME = "paraph";

    private final PathMatchingResourcePatternResolver resources =
            new PathMatchingResourcePatternResolver(OwnDeployment.class.getClassLoader());

    void deploy(RepositoryService repository) {
        DeploymentBuilder deployment =
                repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(false);
        try {
            boolean any = false;
            for (String folder : List.of("processes", "forms")) {
                for (Resource resource : resources.getResources("classpath*:" + NAME + "/" + folder + "/*.*")) {
                    try (InputStream bytes = resource.getInputStream()) {
                        deployment.addInputStream(folder + "/" + resource.getFilename(), bytes);
                    }
                    any = true;
                }
            }
            if (any) {
                deployment.deploy();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
