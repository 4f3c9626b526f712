package org.paraph.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultBootstrapContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.mock.env.MockEnvironment;

class OwnTokenKeysTest {

    private static final String KEYS = "paraph.tokens.keys";

    @TempDir
    Path folder;

    @Test
    void whenTheExampleStartsForTheFirstTime_thenItMakesAKeyThatItsOwnerAloneCanRead() throws Exception {
        Path file = folder.resolve("data/token-keys.txt");

        String made = start(new MockEnvironment().withProperty("example.token-keys", file.toString()));

        assertThat(made).matches("example:[A-Za-z0-9+/]{43}=");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(start(new MockEnvironment().withProperty("example.token-keys", file.toString())))
                .isEqualTo(made);
    }

    @Test
    void whenKeysAreConfigured_thenNoneIsMade() {
        Path file = folder.resolve("token-keys.txt");

        String keys = start(new MockEnvironment()
                .withProperty("example.token-keys", file.toString())
                .withProperty(KEYS, "mine"));

        assertThat(keys).isEqualTo("mine");
        assertThat(file).doesNotExist();
    }

    private static String start(MockEnvironment environment) {
        new OwnTokenKeys()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
        return environment.getProperty(KEYS);
    }
}
