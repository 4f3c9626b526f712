package org.paraph.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
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
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return String.join(",", Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The example cannot keep its key in " + file.toAbsolutePath(), e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.createFile(file, ownersAlone());
        Files.writeString(file, "example:" + Base64.getEncoder().encodeToString(key) + System.lineSeparator());
    }

    private static FileAttribute<?>[] ownersAlone() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
