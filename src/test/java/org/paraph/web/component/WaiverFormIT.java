package org.paraph.web.component;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.paraph.Browser;

/** Asking for a waiver in the signing form, and what the form says of one that was asked for or signed. */
class WaiverFormIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @RegisterExtension
    final Stage stage = new Stage(BROWSER);

    @Test
    void whenNothingMayBeWaived_thenTheFormDoesNotSpeakOfIt() {
        stage.open("en-CA", 1280);

        assertThat(stage.sign()).isVisible();
        assertThat(stage.button("Ask for a waiver…")).hasCount(0);
        assertThat(stage.page.locator(".told")).hasCount(0);
    }

    @Test
    void whenOneAsks_thenReasonLevelAndPersonAreSentAndTheFormSaysWhatBecameOfIt() {
        stage.server.next("task", 200, Samples.waivable(Samples.TASK_EN));
        stage.server.next("task", 200, Samples.waiverAsked(Samples.TASK_EN));
        stage.open("en-CA", 1280);
        assertThat(stage.sign()).hasCount(0);
        stage.looksGood("waiver-none-en");

        stage.button("Ask for a waiver…").click();
        assertThat(stage.page.getByLabel("Level you can reach")).isFocused();
        stage.button("Ask for it").click();
        assertThat(reason()).isFocused();
        assertThat(stage.server.calls("waiver")).isEmpty();
        reason().fill("My phone is <b>broken</b>.");
        stage.page.getByLabel("Who is to sign the waiver").selectOption("director");
        stage.looksGood("waiver-ask-en");
        stage.button("Ask for it").click();

        assertThat(stage.page.locator(".told")).isFocused();
        assertThat(stage.text("Waiver asked for")).isVisible();
        assertThat(stage.text("Reason given: My phone is <b>broken</b>.")).isVisible();
        assertThat(stage.button("Ask for a waiver…")).hasCount(0);
        stage.looksGood("waiver-asked-en");
        assertThat(stage.server.calls("waiver").get(0).toString())
                .isEqualTo(
                        "{\"level\":2,\"approver\":\"director\",\"reason\":\"My phone is <b>broken</b>.\",\"contentDigest\":\""
                                + "ab".repeat(32) + "\"}");
    }

    @Test
    void whenItIsRefused_thenWhatWasWrittenStaysAndItCanBeSentAgain() {
        stage.server.next("task", 200, Samples.waivable(Samples.TASK_EN));
        stage.server.next(
                "waiver",
                422,
                Samples.problem(
                        "waiver-reason", "A reason is needed", "Nothing was signed or waived.", "Enter a reason."));
        stage.open("en-CA", 1280);
        stage.button("Ask for a waiver…").click();
        reason().fill("Short");
        stage.button("Ask for it").click();

        assertThat(stage.text("A reason is needed")).isVisible();
        assertThat(reason()).hasValue("Short");
        stage.button("Ask for it").click();
        assertThat(stage.sign()).isVisible();
        assertThat(stage.server.calls("waiver")).hasSize(2);

        stage.server.next("task", 200, Samples.waivable(Samples.TASK_EN));
        stage.open("en-CA", 1280);
        stage.button("Ask for a waiver…").click();
        stage.button("Back").click();
        assertThat(stage.button("Ask for a waiver…")).isFocused();
    }

    @Test
    void whenItWasSigned_thenTheFormSaysSoBeforeItOffersTheLowerLevel() {
        stage.server.next("task", 200, Samples.waived(Samples.TASK_EN));
        stage.open("en-CA", 1280);

        assertThat(stage.text("You may sign below the required level")).isVisible();
        stage.looksGood("waiver-standing-en");
        stage.signByClick();
    }

    @Test
    void whenTheReaderIsFrenchAndTheScreenSmall_thenNothingIsEnglishOrCutOff() {
        stage.server.next("task", 200, Samples.waivable(Samples.TASK_FR));
        stage.open("fr-CA", 360);
        stage.narrow("waiver-none-fr-360");
        stage.button("Demander une dérogation…").click();
        stage.narrow("waiver-ask-fr-360");

        stage.server.next("task", 200, Samples.waived(Samples.TASK_FR));
        stage.open("fr-CA", 360);
        assertThat(stage.text("Vous pouvez signer au-dessous du niveau exigé")).isVisible();
        stage.narrow("waiver-standing-fr-360");
    }

    private com.microsoft.playwright.Locator reason() {
        return stage.page.getByRole(
                AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Why you cannot reach the required level"));
    }
}
