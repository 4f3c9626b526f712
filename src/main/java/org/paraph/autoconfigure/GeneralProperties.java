package org.paraph.autoconfigure;

import java.time.ZoneId;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * What all rooms go by.
 *
 * @param timeZone zone in which times are shown and "today" begins and ends; records and the journal are always in UTC
 * @param language what people read
 */
@ConfigurationProperties("paraph")
record GeneralProperties(
        @DefaultValue("America/Toronto") ZoneId timeZone,
        @DefaultValue Language language) {

    /**
     * The language of what people read.
     *
     * @param fallback language of mails to people whose own is unknown, en or fr
     */
    record Language(@Name("default") @DefaultValue("en") Locale fallback) {

        Language {
            if (!fallback.equals(Locale.ENGLISH) && !fallback.equals(Locale.FRENCH)) {
                throw new IllegalArgumentException("paraph.language.default must be en or fr, but is " + fallback);
            }
        }
    }
}
