package org.paraph.autoconfigure;

import java.net.URI;
import java.time.Duration;
import org.paraph.authentication.outofband.GatewaySettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.lang.Nullable;

/**
 * Codes that are sent to people's telephones.
 *
 * @param gateway address of the gateway that sends them on; without it, and without a CodeCarrier of the application's own,
 *     nobody can enrol a telephone
 * @param key what the requests to the gateway are signed with: 32 or more random bytes in Base64
 * @param timeout how long the gateway may take to answer, PT1S to PT20S
 * @param byMail whether codes can be sent to mailboxes, too; they count as level 1
 */
@ConfigurationProperties("paraph.out-of-band")
record OutOfBandProperties(
        @Nullable URI gateway,
        @Nullable String key,
        @DefaultValue("PT10S") Duration timeout,
        @DefaultValue("false") boolean byMail) {

    GatewaySettings settings() {
        return new GatewaySettings(gateway, key, timeout);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "OutOfBandProperties[" + settings() + "]";
    }
}
