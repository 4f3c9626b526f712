package org.paraph.pki.development;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the infrastructure lives and how long its certificates do. Immutable; refuses values that are wrong.
 *
 * @param folder of keys and registers; made when it is not there, readable by its owner only
 * @param password of the key file, twelve characters or more
 * @param organization in the names of the certificates
 * @param address under which a responder can be asked, to be put into certificates; empty: they name none, since nobody outside
 *     could reach it
 */
public record DevelopmentSettings(
        Path folder, String password, String organization, Lifetimes lifetimes, Optional<URI> address) {

    private static final int SHORTEST_PASSWORD = 12;

    public DevelopmentSettings {
        if (password == null || password.length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("The password of the development keys must have " + SHORTEST_PASSWORD
                    + " characters or more, e.g. made by: openssl rand -base64 24");
        }
    }

    /**
     * How long things are good for.
     *
     * @param authorities root, issuing authorities and their responders
     * @param stamps the time-stamp authority
     * @param people certificates of people
     * @param lists from one revocation list to the next
     */
    public record Lifetimes(Duration authorities, Duration stamps, Duration people, Duration lists) {

        public static final Lifetimes DEFAULT =
                new Lifetimes(Duration.ofDays(7_300), Duration.ofDays(3_650), Duration.ofDays(730), Duration.ofDays(1));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "DevelopmentSettings[" + folder + ", " + organization + ", " + lifetimes + ", " + address + "]";
    }
}
