package org.paraph.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final Instant SIGNED = Instant.parse("2026-11-21T18:03:04Z");

    @Test
    void whenTheCredentialEndsAfterSigning_thenThePeriodRunsFromItsEnd() {
        assertThat(retention(AssuranceLevel.LEVEL_2).until(SIGNED, Instant.parse("2028-08-31T00:00:00Z")))
                .contains(Instant.parse("2036-02-29T00:00:00Z"));
    }

    @Test
    void whenTheCredentialEndedBeforeSigning_thenThePeriodRunsFromSigning() {
        assertThat(retention(AssuranceLevel.LEVEL_4).until(SIGNED, Instant.parse("2020-01-01T00:00:00Z")))
                .contains(Instant.parse("2037-05-21T18:03:04Z"));
    }

    @Test
    void whenTheCredentialsEndIsNotKnown_thenThePeriodRunsFromSigning() {
        assertThat(retention(AssuranceLevel.LEVEL_3).until(SIGNED)).contains(Instant.parse("2034-05-21T18:03:04Z"));
    }

    @Test
    void whenTheLevelIs1_thenNothingNeedBeKept() {
        assertThat(retention(AssuranceLevel.LEVEL_1).until(SIGNED, SIGNED)).isEmpty();
    }

    private static Retention retention(AssuranceLevel level) {
        return Policies.shipped().requirement(level).keeping().retention();
    }
}
