package org.paraph.demo;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives the example a key for its people's signing tokens, made at the first start in a file outside the database that its
 * owner alone can read, unless keys are configured.
 */
final class OwnTokenKeys implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final int KEY_BYTES = 32;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        String file = environment.getProperty("example.token-keys");
        boolean configured = environment.containsProperty("paraph.tokens.keys")
                || environment.containsProperty("paraph.tokens.keys[0]");
        if (file != null && !configured) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "exampleTokenKeys", Map.of("paraph.tokens.keys", keys(Path.of(file)))));
        }
    }

    private static String keys(Path file) {
        return String.join(",", OwnSecret.in(file, () -> "example:" + OwnSecret.random(KEY_BYTES)));
    }
}
