package org.paraph.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"max@example.test", " max@example.test ", "max.o'neil+leave@mail.example.test"})
    void whenTheAddressIsOne_thenItIsTaken(String text) {
        assertThat(Addresses.recipient(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "max",
                "max at example.test",
                "max@",
                "@example.test",
                "max@example.test, thief@example.test",
                "Max <max@example.test>",
                "max@example.test (Max)",
                "max@example.test\r\nBcc: thief@example.test",
                "max@example.test\nthief@example.test",
                "max@exa mple.test",
            })
    void whenTheAddressIsDoubtful_thenItIsNone(String text) {
        assertThat(Addresses.recipient(text)).isEmpty();
    }

    @Test
    void whenTheSenderIsNoAddress_thenTheStartIsRefusedWithThePropertysName() {
        assertThatThrownBy(() ->
                        new MailSettings("nobody", null, null, null, Locale.ENGLISH, ZoneOffset.UTC, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("paraph.mail.from");
    }

    @Test
    void whenTheBaseUrlIsNoWebAddress_thenTheStartIsRefusedWithThePropertysName() {
        assertThatThrownBy(() -> new MailSettings(
                        null, URI.create("ftp://host/x"), null, null, Locale.ENGLISH, ZoneOffset.UTC, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("paraph.mail.base-url");
    }
}
