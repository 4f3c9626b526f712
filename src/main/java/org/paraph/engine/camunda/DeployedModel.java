package org.paraph.engine.camunda;

import java.io.ByteArrayInputStream;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelParseException;

/** The deployment that is being read: whether it is new, and which decisions it brings along. */
final class DeployedModel {

    private final DeploymentEntity deployment;

    private DeployedModel(DeploymentEntity deployment) {
        this.deployment = deployment;
    }

    /** To be called while the engine reads that deployment. */
    static DeployedModel of(String deploymentId) {
        return new DeployedModel(
                Context.getCommandContext().getDeploymentManager().findDeploymentById(deploymentId));
    }

    /** False when the engine loads into its cache what it has deployed long ago. */
    boolean isNew() {
        return deployment != null && deployment.isNew();
    }

    boolean bringsDecision(String key) {
        return deployment != null
                && deployment.getResources().entrySet().stream().anyMatch(r -> isDmn(r) && defines(r.getValue(), key));
    }

    private static boolean isDmn(Map.Entry<String, ResourceEntity> resource) {
        return resource.getKey().endsWith(".dmn") || resource.getKey().endsWith("dmn11.xml");
    }

    private static boolean defines(ResourceEntity resource, String key) {
        try {
            return Dmn.readModelFromStream(new ByteArrayInputStream(resource.getBytes()))
                    .getModelElementsByType(Decision.class)
                    .stream()
                    .anyMatch(d -> key.equals(d.getId()));
        } catch (ModelParseException e) {
            // The engine says itself what is wrong with that file, when it comes to it.
            return false;
        }
    }
}
