package org.paraph.autoconfigure;

import java.time.Duration;
import org.paraph.authentication.ChallengeSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of challenges.
 *
 * @param validFor how long a challenge can be answered, PT1S to PT1H; the longer, the longer a screen left alone can sign
 */
@ConfigurationProperties("paraph.challenge")
record ChallengeProperties(@DefaultValue("PT5M") Duration validFor) {

    ChallengeSettings settings() {
        return new ChallengeSettings(validFor);
    }
}
