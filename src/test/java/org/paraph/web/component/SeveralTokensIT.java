package org.paraph.web.component;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.paraph.Browser;
import org.paraph.VirtualKey;

/** Signing with a password and a code: the first way is offered, the next is one click away. */
class SeveralTokensIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @RegisterExtension
    final Stage stage = new Stage(BROWSER);

    @BeforeEach
    void open() {
        stage.server.next("task", 200, Samples.level3(Samples.TASK_EN));
        stage.open("en-CA", 1280);
    }

    @Test
    void whenAnAppIsOffered_thenItsCodeGoesWithThePassword() {
        Locator code = stage.page.getByLabel("Code shown by your authenticator app");
        assertThat(code).hasAttribute("inputmode", "numeric");
        assertThat(code).hasAttribute("autocomplete", "one-time-code");
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.sign().click();
        assertThat(code).isFocused();
        assertThat(stage.server.calls("challenge")).isEmpty();
        stage.looksGood("two-tokens-en");

        code.fill("123456");
        stage.sign().click();

        assertThat(stage.page.locator("#receipt-title")).isVisible();
        assertThat(stage.server.calls("challenge").get(0).has("tokens")).isFalse();
        assertThat(stage.server.calls("signature").get(0).get("answers").toString())
                .isEqualTo("{\"memorized-secret\":\"demo-manager\",\"single-factor-otp-device\":\"123456\"}");
    }

    @Test
    void whenOneAnswersOtherwise_thenTheCellIsShownBeforeItsCodeIsGiven() {
        stage.button("Answer in another way").click();
        assertThat(stage.page.getByLabel("Your password")).isFocused();
        assertThat(stage.text("Enter the code in cell C4 of your code sheet.")).isVisible();
        assertThat(stage.server.calls("challenge").get(0).get("tokens").toString())
                .isEqualTo("[\"look-up-secret\"]");
        stage.looksGood("code-sheet-en");
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.page.getByLabel("Code from your code sheet").fill("K7QX2M");
        stage.sign().click();
        assertThat(stage.page.locator("#receipt-title")).isVisible();
        assertThat(stage.server
                        .calls("signature")
                        .get(0)
                        .at("/answers/look-up-secret")
                        .asText())
                .isEqualTo("K7QX2M");
    }

    @Test
    void whenAnotherCellIsAskedMeanwhile_thenNoCodeIsSentAndTheNewCellIsShown() {
        stage.button("Answer in another way").click();
        assertThat(stage.text("Enter the code in cell C4")).isVisible();
        String other =
                "{\"challenge\":\"c-2\",\"expires\":\"2026-11-21T18:08:04Z\",\"hints\":{\"look-up-secret\":\"B2\"}}";
        stage.server.next("challenge", 201, other);
        stage.server.next("challenge", 201, other);
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.page.getByLabel("Code from your code sheet").fill("K7QX2M");
        stage.sign().click();
        assertThat(stage.text("Another code of your sheet is asked for.")).isVisible();
        assertThat(stage.text("Enter the code in cell B2 of your code sheet.")).isVisible();
        assertThat(stage.page.getByLabel("Code from your code sheet")).hasValue("");
        assertThat(stage.server.calls("signature")).isEmpty();
    }

    @Test
    void whenAKeyIsAsked_thenItAnswersOnceSignIsPressedAndNotBefore() throws Exception {
        stage.server.next("task", 200, Samples.byKey(Samples.TASK_EN));
        stage.open("en-CA", 1280);
        VirtualKey key = VirtualKey.pluggedInto(stage.page, stage.server.url(""));
        String credential = key.holdsACredential();
        for (int i = 0; i < 2; i++) {
            stage.server.next("challenge", 201, asking(credential));
        }
        assertThat(stage.text("Your browser asks for it when you continue.")).isVisible();
        stage.looksGood("key-en");
        key.knowsItsHolder(false);
        stage.sign().click();
        assertThat(stage.text("The security key did not answer.")).isVisible();
        assertThat(stage.server.calls("signature")).isEmpty();

        key.knowsItsHolder(true);
        stage.sign().click();
        assertThat(stage.page.locator("#receipt-title")).isVisible();
        assertThat(stage.server.calls("challenge").get(0).at("/tokens/0").asText())
                .isEqualTo(VirtualKey.TYPE);
        assertThat(stage.server
                        .calls("signature")
                        .get(0)
                        .at("/answers/" + VirtualKey.TYPE)
                        .asText())
                .contains("\"id\":\"" + credential + "\"");
    }

    private static String asking(String credential) throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        String options = json.writeValueAsString(Map.of(
                "challenge", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "rpId", "localhost",
                "userVerification", "required",
                "allowCredentials", List.of(Map.of("type", "public-key", "id", credential))));
        return json.writeValueAsString(Map.of(
                "challenge", "c-3", "expires", "2026-11-21T18:08:04Z", "hints", Map.of(VirtualKey.TYPE, options)));
    }

    @Test
    void whenTheReaderIsFrenchAndTheScreenSmall_thenNothingIsEnglishOrCutOff() {
        stage.server.next("task", 200, Samples.level3French(Samples.TASK_FR));
        stage.open("fr-CA", 360);
        assertThat(stage.page.getByLabel("Code affiché par votre application d’authentification"))
                .isVisible();
        stage.narrow("two-tokens-fr-360");
        stage.button("Répondre autrement").click();
        assertThat(stage.text("Saisissez le code de la case C4 de votre feuille de codes."))
                .isVisible();
        stage.narrow("code-sheet-fr-360");
    }
}
