package org.paraph.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraph.assurance.AssurancePolicy;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.ClassPathResource;

class AssurancePolicyConfigurationTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(AssurancePolicyConfiguration.class);

    @TempDir
    Path directory;

    @Test
    void whenNothingIsConfigured_thenThePolicyOfTheGuidanceIsInForceWithTheDigestOfItsFile() {
        application.run(context -> {
            AssurancePolicy policy = context.getBean(AssurancePolicy.class);
            assertThat(policy.identity().id()).isEqualTo("gc-esignature-2019");
            assertThat(policy.identity().sha256()).isEqualTo(sha256(shipped()));
        });
    }

    @Test
    void whenTheFileDemandsMore_thenItIsTaken() {
        String stricter = shipped().replace("two-factors: false", "two-factors: true");
        started(stricter, "stricter.yml").run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void whenADateStandsWithoutQuotes_thenItIsTheSameDate() {
        started(shipped().replace("'2026-11-21'", "2026-11-21"), "unquoted.yml")
                .run(context -> assertThat(context.getBean(AssurancePolicy.class)
                                .identity()
                                .effective())
                        .isEqualTo("2026-11-21"));
    }

    @Test
    void whenTheFileDemandsLessThanTheGuidance_thenTheStartIsRefusedWithFileAndKey() {
        String laxer = shipped().replace("time-stamp: secure", "time-stamp: local-system");
        refused(laxer, "laxer.yml", "levels.level-4.time-stamp");
    }

    @Test
    void whenAKeyStandsTwice_thenTheStartIsRefusedWithFileAndKey() {
        refused(shipped() + "\nversion: '2'\n", "twice.yml", "version");
    }

    @Test
    void whenTheFileIsNotYaml_thenTheStartIsRefusedWithTheFile() {
        refused("levels: [", "broken.yml", "expected");
    }

    @Test
    void whenTheFileIsEmpty_thenTheStartIsRefusedWithTheFile() {
        refused("", "empty.yml", "keys and values");
    }

    @Test
    void whenTheFileNamesAJavaType_thenItIsNotConstructed() {
        refused("!!java.io.File [/]", "type.yml", "java.io.File");
    }

    @Test
    void whenTheFileIsNotThere_thenTheStartIsRefusedWithTheFile() {
        application
                .withPropertyValues("paraph.policy.location=file:" + directory.resolve("absent.yml"))
                .run(context -> assertThat(context.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(java.io.FileNotFoundException.class)
                        .hasMessageContaining("absent.yml"));
    }

    private void refused(String text, String name, String key) {
        started(text, name)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("(paraph.policy.location) is refused")
                        .hasStackTraceContaining(name)
                        .hasStackTraceContaining(key));
    }

    private ApplicationContextRunner started(String text, String name) {
        try {
            Path file = Files.writeString(directory.resolve(name), text);
            return application.withPropertyValues("paraph.policy.location=file:" + file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String shipped() {
        try {
            return new ClassPathResource("paraph/policy/gc-esignature-2019.yml")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String sha256(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
