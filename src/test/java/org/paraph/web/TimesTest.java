package org.paraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimesTest {

    private final Times times = new Times(ZoneId.of("America/Toronto"));

    @Test
    void whenItIsWinter_thenStandardTimeIsNamed() {
        Instant winter = Instant.parse("2026-11-21T23:03:04.5Z");

        assertThat(times.text(winter, Locale.CANADA)).isEqualTo("November 21, 2026, 18:03 EST");
        assertThat(times.text(winter, Locale.CANADA_FRENCH)).isEqualTo("21 novembre 2026, 18 h 03 HNE");
    }

    @Test
    void whenItIsSummer_thenDaylightTimeIsNamed() {
        assertThat(times.text(Instant.parse("2026-07-01T04:00:00Z"), Locale.CANADA))
                .endsWith("00:00 EDT");
        assertThat(times.text(Instant.parse("2026-07-01T04:00:00Z"), Locale.CANADA_FRENCH))
                .endsWith("00 h 00 HAE");
    }

    @Test
    void whenItIsStillYesterdayInTheZone_thenTheDayIsTheZones() {
        assertThat(times.date(Instant.parse("2026-07-01T03:59:00Z"), Locale.CANADA))
                .isEqualTo("June 30, 2026");
        assertThat(times.date(Instant.parse("2026-07-02T03:59:00Z"), Locale.CANADA_FRENCH))
                .isEqualTo("1 juillet 2026");
    }
}
