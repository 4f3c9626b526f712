package org.paraph.authentication.webauthn;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * For whom security keys answer. Immutable.
 *
 * @param name shown by some browsers while a key is set up
 * @param origins where the application's pages come from as browsers see it, such as {@code https://workflow.example.org};
 *     answers made for any other are refused. Without any, nobody can enrol a key
 * @param relyingParty the domain the keys are made for: the host of the first origin or a domain above it. Keys are lost
 *     when it changes
 * @param attestationRoots certificates of makers whose keys are known to be devices that keep what they hold; a key that
 *     none of them vouches for is worth level 3 at most
 */
public record WebAuthnSettings(
        String name, List<String> origins, String relyingParty, List<X509Certificate> attestationRoots) {

    private static final String WHERE = "paraph.webauthn.";

    public WebAuthnSettings {
        origins = List.copyOf(origins);
        attestationRoots = List.copyOf(attestationRoots);
        origins.forEach(WebAuthnSettings::demandOrigin);
        if (relyingParty != null && !isAbove(relyingParty, origins)) {
            throw new IllegalArgumentException(
                    WHERE + "relying-party must be the host of every origin, or a domain above it," + " but is "
                            + relyingParty + " for " + origins + ".");
        }
    }

    /** Nobody can enrol a key. */
    public static WebAuthnSettings none() {
        return new WebAuthnSettings("Paraph", List.of(), null, List.of());
    }

    boolean isOn() {
        return !origins.isEmpty();
    }

    String domain() {
        return Optional.ofNullable(relyingParty)
                .orElseGet(() -> URI.create(origins.get(0)).getHost());
    }

    private static boolean isAbove(String domain, List<String> origins) {
        return origins.stream()
                .map(origin -> URI.create(origin).getHost())
                .allMatch(host -> host.equals(domain) || host.endsWith("." + domain));
    }

    /** Browsers have keys only where nobody on the way can read along, or on the machine itself. */
    private static void demandOrigin(String text) {
        if (!isOrigin(text)) {
            throw new IllegalArgumentException(WHERE
                    + "origins must be https://host[:port] (http only for localhost), without a path, but one is "
                    + text
                    + ".");
        }
    }

    private static boolean isOrigin(String text) {
        try {
            URI origin = new URI(text);
            boolean safe = "https".equals(origin.getScheme())
                    || ("http".equals(origin.getScheme()) && "localhost".equals(origin.getHost()));
            return safe && origin.getHost() != null && origin.getRawPath().isEmpty() && origin.getRawQuery() == null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
