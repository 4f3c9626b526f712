package org.paraph.pki.development;

import java.net.URI;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.paraph.assurance.AlgorithmList;
import org.paraph.assurance.Policies;
import org.paraph.pki.AlgorithmCheck;

/** Development infrastructures for tests. */
public final class Developments {

    static final String PASSWORD = "only-for-this-test";

    private Developments() {}

    public static DevelopmentPki in(Path folder, Clock clock) {
        return open(settings(folder, Optional.empty()), clock);
    }

    public static DevelopmentPki reachable(Path folder, Clock clock, URI address) {
        return open(settings(folder, Optional.of(address)), clock);
    }

    static DevelopmentPki open(DevelopmentSettings settings, Clock clock) {
        return DevelopmentPki.open(settings, new AlgorithmCheck(algorithms()), clock, new SecureRandom());
    }

    public static AlgorithmList algorithms() {
        return Policies.shipped().algorithms();
    }

    static DevelopmentSettings settings(Path folder, Optional<URI> address) {
        return new DevelopmentSettings(
                folder, PASSWORD, "Test Department", DevelopmentSettings.Lifetimes.DEFAULT, address);
    }

    /** A certificate for a person with that key. */
    public static Issuance.Issued issue(DevelopmentPki pki, KeyPair keys, Protection protection) {
        return (Issuance.Issued) pki.issue(
                Csr.of(keys),
                protection,
                new Subject("Ève Tremblay", "director", Optional.of("director@example.test")));
    }
}
