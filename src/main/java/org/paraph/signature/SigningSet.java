package org.paraph.signature;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.paraph.assurance.Method;
import org.paraph.signature.Refusal.Reason;

/**
 * Several tasks that a signer means to sign with one authentication, in this order, as the client says it: compared with
 * the server's own view, never believed. Immutable.
 *
 * @param method key of the method, the same for all
 * @param tasks what was shown of each
 */
public record SigningSet(String method, List<Shown> tasks) {

    /** So many at once: as many as a person can be said to have read in one sitting. */
    public static final int MOST = 50;

    /** What one act of signing can say of many contents; a drawing would be copied, a key signs one content at a time. */
    public static final List<Method> METHODS = List.of(Method.CLICK, Method.TYPED);

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_:.-]{1,64}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    public SigningSet {
        tasks = List.copyOf(tasks);
    }

    /**
     * @param task the engine's task id
     * @param contentDigest digest of the content that the signer was shown
     */
    public record Shown(String task, String contentDigest) {

        /** What cannot be ours never reaches the database. */
        private Optional<Refusal> impossible() {
            if (!ID.matcher(task).matches()) {
                return Optional.of(Refusal.of(Reason.TASK_UNKNOWN));
            }
            return DIGEST.matcher(contentDigest).matches()
                    ? Optional.empty()
                    : Optional.of(Refusal.of(Reason.CONTENT_CHANGED));
        }
    }

    /** Why this can be no set, whatever the tasks are. */
    Optional<Refusal> unfit() {
        if (tasks.isEmpty()) {
            return Optional.of(Refusal.of(Reason.SET_EMPTY));
        }
        if (tasks.size() > MOST) {
            return Optional.of(Refusal.of(Reason.SET_TOO_LARGE, Integer.toString(MOST)));
        }
        if (tasks.stream().map(Shown::task).distinct().count() < tasks.size()) {
            return Optional.of(Refusal.of(Reason.SET_REPEATS));
        }
        if (Method.of(method).filter(METHODS::contains).isEmpty()) {
            return Optional.of(Refusal.of(Reason.SET_METHOD));
        }
        return tasks.stream().flatMap(shown -> shown.impossible().stream()).findFirst();
    }

    List<Intent> intents() {
        return tasks.stream()
                .map(shown -> new Intent(shown.task(), method, shown.contentDigest()))
                .toList();
    }
}
