package org.paraph.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodTest {

    @Test
    void whenMethodsAreListed_thenTheCheapestComesFirstAndDrawnNeverRanksAboveTyped() {
        assertThat(Method.values())
                .extracting(Method::key)
                .containsExactly("click", "typed", "drawn", "digital", "secure");
        assertThat(Method.DRAWN.highestLevel()).isEqualTo(Method.TYPED.highestLevel());
        assertThat(Method.DRAWN.type()).isEqualTo(Method.TYPED.type());
    }

    @ParameterizedTest(name = "{0}, tokens worth {1}, time {2} -> level {3}")
    @CsvSource({
        "CLICK,1,NONE,1",
        "CLICK,2,NONE,1",
        "CLICK,2,LOCAL_SYSTEM,2",
        "TYPED,3,LOCAL_SYSTEM,3",
        "DRAWN,3,LOCAL_SYSTEM,3",
        "DRAWN,4,SECURE,3",
        "DIGITAL,2,SECURE,2",
        "DIGITAL,4,SECURE,3",
        "SECURE,3,SECURE,3",
        "SECURE,4,LOCAL_SYSTEM,3",
        "SECURE,4,SECURE,4"
    })
    void whenASignatureIsMade_thenItsWeakestPartSetsTheLevel(Method method, int tokens, TimeStamp time, int expected) {
        AssuranceLevel authentication = AssuranceLevel.of(tokens).orElseThrow();
        assertThat(Policies.shipped().achieved(method, authentication, time)).isEqualTo(AssuranceLevel.of(expected));
    }
}
