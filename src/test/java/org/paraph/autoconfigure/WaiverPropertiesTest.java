package org.paraph.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.signature.WaiverSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WaiverPropertiesTest {

    @Test
    void whenNothingIsSaid_thenWaiversAreOff() {
        WaiverSettings it = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("paraph.waiver", WaiverProperties.class)
                .settings();

        assertThat(it).isEqualTo(new WaiverSettings(false, AssuranceLevel.LEVEL_2, Duration.ofHours(24)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 4, 5})
    void whenTheLowestLevelIsNone_thenTheStartIsRefused(int level) {
        assertThatThrownBy(() -> new WaiverProperties(true, level, Duration.ofHours(1)).settings())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("paraph.waiver.lowest-level must be 1, 2 or 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT59S", "P7DT1S", "-PT1H"})
    void whenTheTimeIsTooShortOrTooLong_thenTheStartIsRefused(String validFor) {
        assertThatThrownBy(() -> new WaiverProperties(true, 2, Duration.parse(validFor)).settings())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("paraph.waiver.valid-for must be PT1M to P7D");
    }
}
