package org.paraph.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AssuranceLevelTest {

    @Test
    void whenTwoLevelsMeet_thenTheHigherAndTheLowerAreTold() {
        assertThat(AssuranceLevel.LEVEL_2.higher(AssuranceLevel.LEVEL_3)).isEqualTo(AssuranceLevel.LEVEL_3);
        assertThat(AssuranceLevel.LEVEL_2.lower(AssuranceLevel.LEVEL_3)).isEqualTo(AssuranceLevel.LEVEL_2);
        assertThat(AssuranceLevel.LEVEL_2.atLeast(AssuranceLevel.LEVEL_3)).isFalse();
        assertThat(AssuranceLevel.LEVEL_3.atLeast(AssuranceLevel.LEVEL_3)).isTrue();
    }

    @Test
    void whenTheNumberIsNotOneToFour_thenThereIsNoLevel() {
        assertThat(AssuranceLevel.of(0)).isEmpty();
        assertThat(AssuranceLevel.of(5)).isEmpty();
        assertThat(AssuranceLevel.of(4)).contains(AssuranceLevel.LEVEL_4);
    }
}
