package org.paraph.signature;

import java.time.Instant;

/**
 * An open user task of the engine that carries {@code paraph:} properties, as it is at this moment. Immutable.
 *
 * @param id the engine's task id
 * @param assignee user id, or {@code null} while nobody has claimed the task
 * @param due the task's due date, or {@code null}
 * @param requester id of the user who started the process, or {@code null} when no user did
 * @param expected how many signers this visit asks; 1 when the task is not multi-instance
 * @param suspended whether an operator has suspended the process: nothing can be signed then
 */
public record SigningTask(
        String id,
        Place place,
        SigningTaskDefinition definition,
        String assignee,
        Instant due,
        String requester,
        int expected,
        boolean suspended) {}
