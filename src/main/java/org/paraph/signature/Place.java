package org.paraph.signature;

/**
 * Where in the engine a signature request lives. Immutable.
 *
 * @param processDefinition id of the process definition
 * @param businessKey the instance's business key, or {@code null}
 * @param activity id of the signing task in the model
 * @param activityInstance the engine's id of this one visit of the activity: the key by which requests are told apart
 * @param visit the same for all signers of a multi-instance task; else equal to {@code activityInstance}
 */
public record Place(
        String processKey,
        int processVersion,
        String processDefinition,
        String processInstance,
        String businessKey,
        String activity,
        String activityInstance,
        String visit) {}
