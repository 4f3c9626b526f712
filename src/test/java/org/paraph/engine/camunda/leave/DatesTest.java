package org.paraph.engine.camunda.leave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("JavaUtilDate")
class DatesTest {

    private static final Dates TORONTO = new Dates(ZoneId.of("America/Toronto"));

    @Test
    void whenTheValueIsADay_thenItIsRead() {
        var day = LocalDate.parse("2026-12-03");

        assertThat(TORONTO.read("2026-12-03")).contains(day);
        assertThat(TORONTO.read(" 2026-12-03 ")).contains(day);
        assertThat(TORONTO.read(day)).contains(day);
    }

    @Test
    void whenTheValueIsAnInstant_thenTheDayOfTheConfiguredZoneCounts() {
        var instant = Date.from(Instant.parse("2026-12-04T04:59:59Z"));

        assertThat(TORONTO.read(instant)).contains(LocalDate.parse("2026-12-03"));
        assertThat(TORONTO.read(new java.sql.Date(instant.getTime()))).contains(LocalDate.parse("2026-12-03"));
        assertThat(new Dates(ZoneId.of("Europe/Paris")).read(instant)).contains(LocalDate.parse("2026-12-04"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-30", "2026-13-01", "2026-1-1", "01/12/2026", "2026-12-03T00:00", "+12026-12-03", "soon"
            })
    void whenTheTextIsNoDay_thenNothingIsRead(String text) {
        assertThat(TORONTO.read(text)).isEmpty();
    }

    @Test
    void whenTheValueIsSomethingElse_thenNothingIsRead() {
        assertThat(TORONTO.read(20261203)).isEmpty();
        assertThat(TORONTO.read(null)).isEmpty();
    }
}
