package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimesTest {

    private final Times times = new Times(ZoneId.of("America/Toronto"));

    @Test
    void whenItIsWinter_thenStandardTimeIsNamed() {
        Instant winter = Instant.parse("2026-11-21T23:03:04.5Z");

        assertThat(times.text(winter, Locale.CANADA)).isEqualTo("November 21, 2026 at 6:03\u00a0p.m. EST");
        assertThat(times.text(winter, Locale.CANADA_FRENCH)).isEqualTo("21 novembre 2026 à 18\u00a0h\u00a003 HNE");
    }

    @Test
    void whenItIsSummer_thenDaylightTimeIsNamed() {
        assertThat(times.text(Instant.parse("2026-07-02T04:00:00Z"), Locale.CANADA))
                .isEqualTo("July 2, 2026 at 12:00\u00a0a.m. EDT");
        assertThat(times.text(Instant.parse("2026-07-02T04:00:00Z"), Locale.CANADA_FRENCH))
                .isEqualTo("2 juillet 2026 à 0\u00a0h HAE");
    }

    @Test
    void whenTheHourHasOneFigure_thenFrenchPutsNoZeroBeforeIt() {
        assertThat(times.text(Instant.parse("2026-07-02T13:05:00Z"), Locale.CANADA_FRENCH))
                .isEqualTo("2 juillet 2026 à 9\u00a0h\u00a005 HAE");
    }

    @Test
    void whenItIsStillYesterdayInTheZone_thenTheDayIsTheZones() {
        assertThat(times.date(Instant.parse("2026-07-01T03:59:00Z"), Locale.CANADA))
                .isEqualTo("June 30, 2026");
        assertThat(times.date(Instant.parse("2026-07-03T03:59:00Z"), Locale.CANADA_FRENCH))
                .isEqualTo("2 juillet 2026");
    }

    @Test
    void whenItIsTheFirstOfAMonth_thenFrenchSaysSo() {
        assertThat(Times.day(LocalDate.of(2026, 12, 1), Locale.FRENCH)).isEqualTo("1er décembre 2026");
        assertThat(Times.day(LocalDate.of(2026, 12, 11), Locale.FRENCH)).isEqualTo("11 décembre 2026");
        assertThat(Times.day(LocalDate.of(2026, 12, 1), Locale.ENGLISH)).isEqualTo("December 1, 2026");
    }
}
