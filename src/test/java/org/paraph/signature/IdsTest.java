package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void whateverTheRandomSourceSays_thenIdsAreRandomUuids() {
        Ids ids = new Ids(new SecureRandom());

        assertThat(Stream.generate(ids).limit(1000).map(UUID::fromString).collect(Collectors.toSet()))
                .hasSize(1000)
                .allMatch(id -> id.version() == 4 && id.variant() == 2);
    }

    @Test
    void whenTheRandomSourceIsAllOnes_thenVersionAndVariantHoldAllTheSame() {
        assertThat(new Ids(constant(-1)).get()).isEqualTo("ffffffff-ffff-4fff-bfff-ffffffffffff");
        assertThat(new Ids(constant(0)).get()).isEqualTo("00000000-0000-4000-8000-000000000000");
    }

    private static SecureRandom constant(long value) {
        return new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public long nextLong() {
                return value;
            }
        };
    }
}
