package org.paraph.web.component;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByLabelOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.paraph.Browser;

/** The page on which administrators look after other people's tokens, and what their holders find of it on their own. */
class PeopleTokensPageIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @RegisterExtension
    final Stage stage = new Stage(BROWSER);

    @Test
    void whenAPersonIsLookedFor_thenTheirTokensAndLocksAreShownWithWhatCanBeDone() {
        stage.server.next("tokens", 200, Samples.ADMINISTRATORS_TOKENS);
        stage.openPeople("en-CA", 1280, "");
        stage.button("Show tokens").click();
        assertThat(stage.page.getByText("Required. Please fill in this field.")).isVisible();
        stage.page.getByLabel("User ID").fill("max");
        stage.page.keyboard().press("Enter");
        assertThat(stage.page.locator("#whose")).isFocused();
        assertThat(stage.page.locator("#whose")).hasText("Max Manager (max)");
        assertThat(stage.page.locator("li")).hasCount(4);
        assertThat(stage.button("Unlock: Password")).isVisible();
        assertThat(stage.button("Suspend “My phone”")).isVisible();
        assertThat(stage.button("Resume “<b>Paper</b>”")).isVisible();
        assertThat(stage.button("Revoke “Device 4711”")).isVisible();
        assertThat(stage.button("Suspend “Device 4711”")).hasCount(0);
        stage.looksGood("people-tokens-en");
    }

    @Test
    void whenSomethingIsDone_thenAReasonIsDemandedAndSent() {
        stage.openPeople("en-CA", 1280, "?person=max");
        stage.button("Revoke “My phone”").click();
        stage.button("Revoke").click();
        assertThat(stage.page.getByText("Required. Please fill in this field.")).isVisible();
        assertThat(stage.server.calls("revocation")).isEmpty();
        stage.page.getByLabel("Reason").fill("Lost on the train");
        stage.looksGood("people-revoke-en");
        stage.button("Revoke").click();
        assertThat(stage.text("“My phone” was revoked.")).isFocused();
        assertThat(stage.server.calls("revocation").get(0).toString()).isEqualTo("{\"reason\":\"Lost on the train\"}");
        stage.button("Unlock: Password").click();
        stage.page.getByLabel("Reason").fill("Called back");
        stage.button("Unlock").click();
        assertThat(stage.text("Unlocked: Password")).isFocused();
        assertThat(stage.server.calls("unlocking").get(0).toString())
                .isEqualTo("{\"person\":\"max\",\"type\":\"memorized-secret\",\"reason\":\"Called back\"}");
    }

    @Test
    void whenADeviceIsIssued_thenItsNameAndTheReasonAreSent() {
        stage.openPeople("en-CA", 1280, "?person=max");
        stage.button("Issue: Code device with a lock").click();
        assertThat(stage.page.getByLabel("Name")).isFocused();
        stage.page.getByLabel("Name").fill("Device 4711");
        stage.page.getByLabel("Reason").fill("Seen locked");
        stage.looksGood("people-issue-en");
        stage.button("Issue").click();
        assertThat(stage.text("was issued. The person is told by mail.")).isFocused();
        assertThat(stage.server.calls("issue").get(0).toString())
                .isEqualTo("{\"person\":\"max\",\"type\":\"multi-factor-otp-device\",\"name\":\"Device 4711\","
                        + "\"reason\":\"Seen locked\"}");
    }

    @Test
    void whenNobodyHasThatId_thenAnotherCanBeTyped() {
        stage.server.next(
                "person", 404, Samples.problem("person-unknown", "Nobody.", "Nothing was changed.", "Check the ID."));
        stage.openPeople("en-CA", 1280, "?person=nobody");
        assertThat(stage.page.locator(".problem")).containsText("Check the ID.");
        stage.page.getByLabel("User ID").fill("max");
        stage.button("Show tokens").click();
        assertThat(stage.page.locator("#whose")).hasText("Max Manager (max)");
    }

    @Test
    void whenTheReaderIsNoAdministrator_thenThePageSaysSo() {
        stage.openPeople("en-CA", 1280, "");
        assertThat(stage.text("This page is for administrators.")).isVisible();
        assertThat(stage.page.getByLabel("User ID")).hasCount(0);
    }

    @Test
    void whenTheReaderIsFrenchAndTheScreenSmall_thenNothingIsEnglishOrCutOff() {
        stage.openPeople("fr-CA", 360, "?person=max");
        assertThat(stage.page).hasTitle("Jetons de signature d’autres personnes");
        assertThat(stage.button("Révoquer «\u00a0My phone\u00a0»")).isVisible();
        stage.narrow("people-tokens-fr-360");
        stage.button("Délivrer\u00a0: Code sheet").click();
        stage.narrow("people-issue-fr-360");
    }

    @Test
    void whenATokenWasIssued_thenItsHolderSetsItUp() {
        stage.server.next("tokens", 200, Samples.ADMINISTRATORS_TOKENS);
        stage.openTokens("en-CA", 1280);
        assertThat(stage.link("Other people’s signing tokens")).isVisible();
        assertThat(stage.page.locator("li")).containsText("To be set up by November 21, 2099");
        stage.looksGood("tokens-issued-en");
        stage.button("Set up “Device 4711”").click();
        assertThat(stage.text("It alone is worth two factors")).isVisible();
        stage.button("Continue").click();
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.page.getByLabel("Code from your code sheet").fill("K7QX2M");
        stage.button("Continue").click();
        assertThat(stage.text("GEZD GNBV GY3T QOJQ")).isVisible();
        stage.page
                .getByLabel("Code that the app shows now", new GetByLabelOptions().setExact(true))
                .fill("123456");
        stage.button("Confirm").click();
        assertThat(stage.text("can sign from now on.")).isFocused();
        assertThat(stage.server.calls("demand").get(0).toString()).isEqualTo("{\"issued\":\"k4\"}");
        assertThat(stage.server.calls("secret").get(0).get("challenge").asText())
                .isEqualTo("c-7");
    }
}
