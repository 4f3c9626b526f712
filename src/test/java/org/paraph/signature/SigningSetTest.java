package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.signature.Refusal.Reason;
import org.paraph.signature.SigningSet.Shown;

class SigningSetTest {

    private static final String DIGEST = "d".repeat(64);

    @Test
    void upToFiftyTasksAreASet() {
        assertThat(unfit("click", tasks(1))).isEmpty();
        assertThat(unfit("typed", tasks(50))).isEmpty();
    }

    @Test
    void whenThereAreNoneOrTooMany_thenItIsNone() {
        assertThat(unfit("click", tasks(0))).contains(Reason.SET_EMPTY);
        assertThat(unfit("click", tasks(51))).contains(Reason.SET_TOO_LARGE);
    }

    @Test
    void whenATaskComesTwice_thenItIsNone() {
        assertThat(unfit("click", List.of(new Shown("a", DIGEST), new Shown("b", DIGEST), new Shown("a", DIGEST))))
                .contains(Reason.SET_REPEATS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"drawn", "digital", "secure", "CLICK", "", "blood"})
    void whenTheMethodIsNotForSeveral_thenItIsNone(String method) {
        assertThat(unfit(method, tasks(2))).contains(Reason.SET_METHOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\u0000b", "a b", "' OR 1=1 --", "\uD800"})
    void whatCannotBeATask_isUnknown(String task) {
        assertThat(unfit("click", List.of(new Shown("a", DIGEST), new Shown(task, DIGEST))))
                .contains(Reason.TASK_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "d", "\uD800", "DDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDDD"})
    void whatCannotBeADigest_isNotThatOfTheContent(String digest) {
        assertThat(unfit("click", List.of(new Shown("a", digest)))).contains(Reason.CONTENT_CHANGED);
    }

    private static List<Shown> tasks(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Shown("task-" + i, DIGEST))
                .toList();
    }

    private static Optional<Reason> unfit(String method, List<Shown> tasks) {
        return new SigningSet(method, tasks).unfit().map(Refusal::reason);
    }
}
