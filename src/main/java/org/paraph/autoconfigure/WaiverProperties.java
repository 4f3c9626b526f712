package org.paraph.autoconfigure;

import java.time.Duration;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.signature.WaiverSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Signing below the assessed level.
 *
 * @param enabled whether a signer may ask for it at all; a second person with the authority signs each waiver
 * @param lowestLevel no signature is waived below this level, 1 to 3; a level 4 that the law may have set is never waived
 * @param validFor how long a waiver can be signed and used, PT1M to P7D
 */
@ConfigurationProperties("paraph.waiver")
record WaiverProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("2") int lowestLevel,
        @DefaultValue("PT24H") Duration validFor) {

    WaiverSettings settings() {
        AssuranceLevel lowest = AssuranceLevel.of(lowestLevel)
                .filter(level -> level != AssuranceLevel.LEVEL_4)
                .orElseThrow(() -> new IllegalArgumentException(
                        "paraph.waiver.lowest-level must be 1, 2 or 3, but is " + lowestLevel + "."));
        return new WaiverSettings(enabled, lowest, validFor);
    }
}
