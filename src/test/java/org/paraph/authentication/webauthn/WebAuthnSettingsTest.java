package org.paraph.authentication.webauthn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAuthnSettingsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://workflow.example.org",
                "https://workflow.example.org/camunda",
                "https://workflow.example.org?x=1",
                "workflow.example.org",
                "ftp://workflow.example.org",
                "https:"
            })
    void whenAnOriginIsNone_thenTheStartIsRefused(String origin) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings(null, origin))
                .withMessageContaining("paraph.webauthn.origins")
                .withMessageContaining(origin);
    }

    @Test
    void whenTheDomainIsNotAboveEveryOrigin_thenTheStartIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("example.org", "https://workflow.example.org", "https://badexample.org"))
                .withMessageContaining("paraph.webauthn.relying-party");
    }

    @Test
    void whenNoDomainIsGiven_thenItIsTheFirstOriginsHost() {
        assertThat(settings(null, "http://localhost:8080").domain()).isEqualTo("localhost");
        assertThat(settings("example.org", "https://workflow.example.org").domain())
                .isEqualTo("example.org");
        assertThat(WebAuthnSettings.none().isOn()).isFalse();
    }

    private static WebAuthnSettings settings(String domain, String... origins) {
        return new WebAuthnSettings("Test", List.of(origins), domain, List.of());
    }
}
