package org.paraph.engine.camunda;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** What a signing task may say about who signs it: somebody else than before, with a delegated authority. */
record SignerCheck(Predicate<String> authorities) {

    void check(Element task, Set<String> signingTasks) {
        Map<String, String> properties = ModelProperties.of(task);
        checkDistinct(task, ModelProperties.list(properties.get(ModelProperties.DISTINCT_FROM)), signingTasks);
        checkAuthority(task, ModelProperties.authority(properties));
    }

    private static void checkDistinct(Element task, List<String> others, Set<String> signingTasks) {
        for (String other : others) {
            if (!signingTasks.contains(other) || other.equals(task.attribute("id"))) {
                throw ModelCheck.refusal(
                        task,
                        "must be signed by somebody else than '" + other
                                + "', which is no other signing task of this process",
                        "name ids of other user tasks with paraph: properties in paraph:distinctFrom");
            }
        }
    }

    private void checkAuthority(Element task, String authority) {
        if (authority != null && !authorities.test(authority)) {
            throw ModelCheck.refusal(
                    task,
                    "demands the authority '" + authority + "', which the authority register does not know",
                    "correct paraph:authority, or provide an AuthorityRegister bean that knows it");
        }
    }
}
