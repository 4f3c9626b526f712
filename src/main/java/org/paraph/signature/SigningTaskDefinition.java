package org.paraph.signature;

import java.util.List;
import org.paraph.assurance.Purpose;

/**
 * What the model says of a signing task by its {@code paraph:} properties. Immutable, checked at deployment.
 *
 * @param activity id of the user task in the model
 * @param name the user task's name in the model
 * @param assurance key of a decision, or a level 1 to 4
 * @param content names of the process variables that are signed, in the order in which they are shown
 * @param distinctFrom ids of signing tasks of the same process whose signers may not sign here (four eyes)
 * @param authority kind of delegated authority that the signer must hold, or {@code null}
 * @param quorum how many signers of a multi-instance task must have answered before it may be left; 0 = as many as were
 *     asked
 */
public record SigningTaskDefinition(
        String activity,
        String name,
        Purpose purpose,
        String assurance,
        List<String> content,
        List<String> distinctFrom,
        String authority,
        int quorum) {

    public SigningTaskDefinition {
        content = List.copyOf(content);
        distinctFrom = List.copyOf(distinctFrom);
    }
}
