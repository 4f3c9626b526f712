package org.paraph.authentication.outofband;

import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/**
 * How the gateway is reached that sends codes to telephones. Immutable; refuses values that are wrong.
 *
 * @param url where messages are posted; {@code null}: there is no gateway
 * @param key what they are signed with, in Base64, at least 32 random bytes
 * @param timeout how long it may take to answer, one to twenty seconds
 */
public record GatewaySettings(URI url, String key, Duration timeout) {

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");
    private static final int LEAST_BYTES = 32;

    public GatewaySettings {
        demand(
                timeout.compareTo(Duration.ofSeconds(1)) >= 0 && timeout.compareTo(Duration.ofSeconds(20)) <= 0,
                "timeout must be between PT1S and PT20S, but is " + timeout);
        if (url != null) {
            demand(
                    url.getHost() != null && url.getUserInfo() == null && isSafe(url),
                    "gateway must be an address that begins with https://, without a password in it, but is another. Plain"
                            + " http:// is for a gateway on this very machine");
            demand(
                    key != null && bytes(key).length >= LEAST_BYTES,
                    "key must be 32 or more random bytes in Base64, e.g. made by: openssl rand -base64 32");
        }
    }

    public static GatewaySettings none() {
        return new GatewaySettings(null, null, Duration.ofSeconds(10));
    }

    byte[] secret() {
        return bytes(key);
    }

    private static boolean isSafe(URI url) {
        return "https".equals(url.getScheme()) || ("http".equals(url.getScheme()) && LOOPBACK.contains(url.getHost()));
    }

    private static byte[] bytes(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static void demand(boolean right, String rule) {
        if (!right) {
            throw new IllegalArgumentException("paraph.out-of-band." + rule + ".");
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "GatewaySettings[" + (url == null ? "none" : url.getHost()) + "]";
    }
}
