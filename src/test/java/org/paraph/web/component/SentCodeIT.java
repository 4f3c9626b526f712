package org.paraph.web.component;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.paraph.Browser;

/** Codes that are sent: only when their holder asks for one, and every code with the challenge it was sent for. */
class SentCodeIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @RegisterExtension
    final Stage stage = new Stage(BROWSER);

    private void open() {
        stage.server.next("task", 200, Samples.byPhone(Samples.TASK_EN));
        stage.open("en-CA", 1280);
    }

    private Locator code() {
        return stage.page.getByLabel("Code that was sent to you");
    }

    private void send(String challenge) {
        stage.server.next("challenge", 201, Samples.sent(challenge));
        stage.page.locator(".send-code").click();
    }

    @Test
    void whenTheSignerAsksForACode_thenItIsSentAndGoesWithItsOwnChallenge() {
        open();
        assertThat(stage.text("A code is sent to you when you ask for it.")).isVisible();
        assertThat(stage.server.calls("challenge")).isEmpty();
        stage.looksGood("code-before-en");
        send("c-5");
        assertThat(stage.text("A code was sent to …23.")).isVisible();
        assertThat(stage.button("Send another code")).isFocused();
        assertThat(code()).hasAttribute("autocomplete", "one-time-code");
        stage.looksGood("code-sent-en");
        stage.page.getByLabel("Your password").fill("demo-manager");
        code().fill("1234 5678");
        stage.sign().click();

        assertThat(stage.page.locator("#receipt-title")).isVisible();
        assertThat(stage.server.calls("challenge")).hasSize(1);
        assertThat(stage.server.calls("challenge").get(0).get("tokens").toString())
                .isEqualTo("[\"memorized-secret\",\"out-of-band\"]");
        assertThat(stage.server.calls("signature").get(0).get("challenge").asText())
                .isEqualTo("c-5");
        assertThat(stage.server
                        .calls("signature")
                        .get(0)
                        .at("/answers/out-of-band")
                        .asText())
                .isEqualTo("1234 5678");
    }

    @Test
    void whenNoCodeWasAskedFor_thenSigningPointsToTheButton() {
        open();
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.sign().click();

        assertThat(stage.text("Have a code sent to you first.")).isVisible();
        assertThat(stage.button("Send me a code")).isFocused();
        assertThat(stage.server.calls("signature")).isEmpty();
        send("c-5");
        assertThat(stage.page.getByText("Have a code sent to you first.")).hasCount(0);
    }

    @Test
    void whenTheAnswerWasWrong_thenAnotherCodeIsNeeded() {
        open();
        send("c-5");
        stage.server.next(
                "signature", 422, Samples.problem("answer-wrong", "It is not right.", "Nothing was signed.", "Again."));
        stage.page.getByLabel("Your password").fill("demo-manager");
        code().fill("00000000");
        stage.sign().click();
        assertThat(stage.page.locator(".problem")).isFocused();
        assertThat(stage.button("Send me a code")).isVisible();
        assertThat(code()).hasValue("");
        send("c-6");
        assertThat(stage.text("A code was sent to …23.")).isVisible();
        stage.page.getByLabel("Your password").fill("demo-manager");
        code().fill("12345678");
        stage.sign().click();
        assertThat(stage.page.locator("#receipt-title")).isVisible();
        assertThat(stage.server.calls("signature").get(1).get("challenge").asText())
                .isEqualTo("c-6");
    }

    @Test
    void whenTheSignerChangesTheMethod_thenTheCodeOfTheOtherIsNotUsed_butALanguageChangesNothing() {
        open();
        send("c-5");
        assertThat(stage.text("A code was sent to …23.")).isVisible();
        stage.server.next("task", 200, Samples.byPhoneFrench(Samples.TASK_FR));
        stage.button("Français").click();
        assertThat(stage.text("Un code a été envoyé à …23.")).isVisible();
        stage.page.locator("input[name=method]").nth(1).check();

        assertThat(stage.button("M’envoyer un code")).isVisible();
    }

    @Test
    void whenTheGatewayDoesNotAnswer_thenThatIsSaidWithTheWayOut() {
        open();
        stage.server.next("code", 200, "{\"status\":\"waiting\"}");
        for (int look = 0; look < 6; look++) { // for some seconds: a busy machine reads slowly
            stage.server.next("code", 200, "{\"status\":\"delayed\"}");
        }
        stage.server.next("code", 200, "{\"status\":\"failed\"}");
        send("c-5");
        assertThat(stage.text("could not be sent yet; it is being tried again. Nothing was signed"))
                .isVisible();
        assertThat(stage.text("could not be sent. Nothing was signed or changed. Have another one sent"))
                .isVisible();
        stage.looksGood("code-failed-en");
        stage.button("Answer in another way").click();
        assertThat(stage.text("Enter the code in cell C4 of your code sheet.")).isVisible();
    }

    @Test
    void whenTooManyWereSent_thenItIsSaidAndNothingWaits() {
        open();
        stage.server.next(
                "challenge",
                429,
                Samples.problem("too-many-codes", "Too many codes were sent", "Nothing was signed.", "Wait."));
        stage.page.locator(".send-code").click();

        assertThat(stage.page.locator(".problem")).containsText("Too many codes were sent");
        assertThat(stage.button("Send me a code")).isVisible();
        stage.looksGood("code-too-many-en");
    }

    @Test
    void whenAPhoneIsAdded_thenItsNumberIsAskedAndACodeToItConfirmsIt() {
        stage.server.next("tokens", 200, Samples.PHONES);
        stage.server.next("demand", 201, Samples.PHONE_DEMAND);
        stage.server.next("demand", 201, Samples.sent("c-8"));
        stage.server.next("begin", 201, Samples.BEGUN_PHONE);
        stage.openTokens("en-CA", 1280);
        assertThat(stage.page.locator("li").first()).containsText("…23");
        stage.button("Add: Codes sent to your phone").click();
        stage.button("Continue").click();
        assertThat(stage.page.getByLabel("Telephone number")).isFocused();
        stage.page.getByLabel("Telephone number").fill("+33 6 12 34 56 78");
        stage.looksGood("phone-number-en");
        stage.button("Continue").click();
        stage.button("Send me a code").click();
        assertThat(stage.text("A code was sent to …23.")).isVisible();
        stage.page.getByLabel("Your password").fill("demo-manager");
        code().fill("12345678");
        stage.looksGood("phone-proof-en");
        stage.button("Continue").click();
        assertThat(stage.text("A code was sent to …78.")).isVisible();
        code().fill("87654321");
        stage.looksGood("phone-confirm-en");
        stage.button("Confirm").click();

        assertThat(stage.text("can sign from now on.")).isFocused();
        assertThat(stage.server.calls("demand").get(1).toString())
                .isEqualTo(
                        "{\"type\":\"out-of-band\",\"name\":\"Codes sent to your phone\",\"address\":\"+33 6 12 34 56 78\","
                                + "\"tokens\":[\"memorized-secret\",\"out-of-band\"]}");
        assertThat(stage.server.calls("begin").get(0).get("challenge").asText()).isEqualTo("c-8");
        assertThat(stage.server.calls("begin").get(0).get("address").asText()).isEqualTo("+33 6 12 34 56 78");
    }

    @Test
    void whenTheReaderIsFrenchAndTheScreenSmall_thenNothingIsEnglishOrCutOff() {
        stage.server.next("task", 200, Samples.byPhoneFrench(Samples.TASK_FR));
        stage.open("fr-CA", 360);
        send("c-5");
        assertThat(stage.text("Un code a été envoyé à …23.")).isVisible();
        stage.narrow("code-sent-fr-360");
        stage.server.next("tokens", 200, Samples.PHONES);
        stage.openTokens("fr-CA", 360);
        stage.button("Ajouter\u00a0: Codes sent to your phone").click();
        stage.narrow("phone-number-fr-360");
    }

    @Test
    void whenTheSignerLogsInElsewhere_thenThatIsDoneOnceMoreForThisChallengeAlone() {
        stage.server.next("task", 200, Samples.byLogin(Samples.TASK_EN));
        stage.open("en-CA", 1280);
        stage.sign().click();
        assertThat(stage.text("Log in again first.")).isVisible();
        assertThat(stage.button("Log in again")).isFocused();
        stage.looksGood("login-before-en");
        stage.server.next("challenge", 201, Samples.goingTo("/app/host?for=c-9"));

        Page login = stage.page.waitForPopup(() -> stage.button("Log in again").click());

        login.waitForURL("**/app/host?for=c-9");
        assertThat(login.evaluate("window.opener === null")).isEqualTo(true);
        login.close();
        assertThat(stage.text("Log in there, then come back here and continue."))
                .isVisible();
        stage.looksGood("login-gone-en");
        stage.sign().click();
        assertThat(stage.page.locator("#receipt-title")).isVisible();
        assertThat(stage.server.calls("signature").get(0).get("challenge").asText())
                .isEqualTo("c-9");
        assertThat(stage.server.calls("signature").get(0).get("answers").toString())
                .isEqualTo("{\"memorized-secret\":\"logged-in\"}");
    }

    @Test
    void whenTheLoginPageIsNotOurOwn_thenNobodyIsSentThere() {
        stage.server.next("task", 200, Samples.byLogin(Samples.TASK_EN));
        stage.open("en-CA", 1280);
        stage.server.next("challenge", 201, Samples.goingTo("https://elsewhere.example.org/login"));
        stage.button("Log in again").click();

        assertThat(stage.page.locator(".problem")).isVisible();
        stage.sign().click();
        assertThat(stage.text("Log in again first.")).isVisible();
        assertThat(stage.server.calls("signature")).isEmpty();
    }
}
