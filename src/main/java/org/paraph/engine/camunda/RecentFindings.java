package org.paraph.engine.camunda;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.paraph.assurance.Assessment.Finding;

/**
 * What decisions found a moment ago. A signer looks, begins and signs within seconds; the same version of a decision with
 * the same inputs is evaluated once for the three, and again as soon as an input is another or a minute has passed.
 * Thread-safe.
 */
final class RecentFindings {

    private static final Duration MOMENT = Duration.ofMinutes(1);
    private static final int MOST = 500;

    private final Clock clock;
    private final Map<Question, Answer> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Answer> eldest) {
            return size() > MOST;
        }
    };

    RecentFindings(Clock clock) {
        this.clock = clock;
    }

    List<Finding> of(String decision, SortedMap<String, Object> inputs, Supplier<List<Finding>> evaluation) {
        Question question = new Question(decision, inputs);
        Instant now = clock.instant();
        synchronized (known) {
            Answer answer = known.get(question);
            if (answer != null && now.isBefore(answer.at().plus(MOMENT))) {
                return answer.findings();
            }
        }
        List<Finding> findings = List.copyOf(evaluation.get());
        synchronized (known) {
            known.put(question, new Answer(now, findings));
        }
        return findings;
    }

    /** @param decision id of one version of the decision's definition */
    private record Question(String decision, SortedMap<String, Object> inputs) {}

    private record Answer(Instant at, List<Finding> findings) {}
}
