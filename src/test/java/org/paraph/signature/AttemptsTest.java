package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private final IllegalStateException clash = new IllegalStateException("clash");
    private final IllegalStateException fault = new IllegalStateException("fault");

    private final Attempts attempts = new Attempts(3, failure -> failure.equals(clash));

    @Test
    void whenTheOtherWasQuickerTwice_thenTheThirdAttemptCounts() {
        Deque<RuntimeException> twice = work(clash, clash);

        assertThat(attempts.at(() -> next(twice))).contains("done");
    }

    @Test
    void whenOthersAreQuickerEachTime_thenThereIsNothing() {
        Deque<RuntimeException> thrice = work(clash, clash, clash, clash);

        assertThat(attempts.at(() -> next(thrice))).isEmpty();
        assertThat(thrice).hasSize(1);
    }

    @Test
    void whenSomethingElseFails_thenItIsNotTriedAgain() {
        Deque<RuntimeException> work = work(clash, fault, clash);

        assertThatThrownBy(() -> attempts.at(() -> next(work))).isSameAs(fault);
        assertThat(work).hasSize(1);
    }

    private static Deque<RuntimeException> work(RuntimeException... failures) {
        return new ArrayDeque<>(Arrays.asList(failures));
    }

    private static String next(Deque<RuntimeException> failures) {
        if (failures.isEmpty()) {
            return "done";
        }
        throw failures.pop();
    }
}
