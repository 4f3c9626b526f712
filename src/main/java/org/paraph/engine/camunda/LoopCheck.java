package org.paraph.engine.camunda;

import java.util.Optional;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** What a signing task with several signers must say: when enough have answered, in numbers that nobody can forge. */
final class LoopCheck {

    private static final String REMEDY =
            "use the completion condition ${paraph.answered(execution) >= n}, which counts in Paraph's own register";

    void check(Element task) {
        String quorum = ModelProperties.of(task).get(ModelProperties.QUORUM);
        checkQuorum(task, quorum);
        Optional<String> condition = Loop.completionCondition(task);
        if (condition.filter(it -> !Loop.endsWithRefusal(it)).isEmpty()) {
            return;
        }
        if (condition.get().contains("nrOf")) {
            throw ModelCheck.refusal(
                    task, "counts its signers by variables of the engine, which anybody can overwrite", REMEDY);
        }
        Optional<Integer> enough = Loop.enough(condition.get());
        if (enough.isEmpty() && quorum == null) {
            throw ModelCheck.refusal(
                    task,
                    "may end before all have answered, and does not say how many answers suffice",
                    REMEDY + ", or set paraph:quorum to the number of answers that suffice");
        }
        if (enough.isPresent() && quorum != null && enough.get() != Integer.parseInt(quorum)) {
            throw ModelCheck.refusal(
                    task,
                    "ends after " + enough.get() + " answers and has the quorum " + quorum,
                    "leave paraph:quorum away, or give it the number of the completion condition");
        }
    }

    private static void checkQuorum(Element task, String quorum) {
        if (quorum == null) {
            return;
        }
        if (!quorum.matches("[1-9]\\d{0,5}")) {
            throw ModelCheck.refusal(
                    task, "has the quorum '" + quorum + "'", "set paraph:quorum to a whole number of at least 1");
        }
        if (Loop.of(task).isEmpty()) {
            throw ModelCheck.refusal(
                    task, "has a quorum and one signer", "make the task multi-instance, or remove paraph:quorum");
        }
    }
}
