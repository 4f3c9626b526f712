package org.paraph.authentication.outofband;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Telephone numbers and mailboxes as people type them. */
class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "+1 613 555 0123, +16135550123, …23",
        "+1 (613) 555-0123, +16135550123, …23",
        "+33\u00a06.12.34.56.78, +33612345678, …78",
        "' +4915112345678 ', +4915112345678, …78"
    })
    void whenItIsANumber_thenItIsReadAndMasked(String typed, String number, String masked) {
        Address address = Address.of(typed).orElseThrow();

        assertThat(address.channel()).isEqualTo(Channel.PHONE);
        assertThat(address.text()).isEqualTo(number);
        assertThat(address.toString()).isEqualTo(address.masked()).isEqualTo(masked);
    }

    @Test
    void whenItIsAMailbox_thenItsNameIsMasked() {
        Address address = Address.of("emma.roy@Example.test").orElseThrow();

        assertThat(address.channel()).isEqualTo(Channel.MAIL);
        assertThat(address.masked()).isEqualTo("e…@example.test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "6135550123",
                "+0123456789",
                "+1234567",
                "+1234567890123456",
                "+1 613 555 O123",
                "0016135550123",
                "++16135550123",
                "+1613\n5550123;x",
                "emma@localhost",
                "a b@example.test",
                "emma@example.test,eve@example.test",
                "Emma <emma@example.test>",
                "@example.test"
            })
    void whenItIsNeither_thenItIsNone(String typed) {
        assertThat(Address.of(typed)).isEmpty();
    }

    @Test
    void whenItIsEndless_thenItIsNone() {
        assertThat(Address.of("a".repeat(100_000) + "@example.test")).isEmpty();
        assertThat(Address.of("+1" + " ".repeat(300) + "6135550123")).isEmpty();
    }
}
