package org.paraph.demo;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives the example certification authorities of its own in a folder, with the password of their keys beside it, unless others are
 * configured. {@link PkiPages} answers at the address that stands in the certificates.
 */
final class OwnPki implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final int PASSWORD_BYTES = 24;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        String folder = environment.getProperty("example.pki-folder");
        boolean configured = environment.containsProperty("paraph.pki.trust-anchors")
                || environment.containsProperty("paraph.pki.development-folder");
        if (folder != null && !configured) {
            environment.getPropertySources().addLast(new MapPropertySource("examplePki", settings(Path.of(folder))));
        }
    }

    private static Map<String, Object> settings(Path folder) {
        Path password = folder.resolveSibling(folder.getFileName() + "-password.txt");
        return Map.of(
                "paraph.pki.development-folder",
                folder.toString(),
                "paraph.pki.development-password",
                OwnSecret.in(password, () -> OwnSecret.random(PASSWORD_BYTES)).get(0),
                "paraph.pki.development-address",
                "http://localhost:${server.port}" + PkiPages.PATH);
    }
}
