package org.paraph.web.component;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.paraph.Browser;

/** The page “Several approvals”. */
class ApprovalsPageIT {

    private static final String STATEMENT =
            "By signing, I approve this leave request and intend to be bound by my approval.";

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @RegisterExtension
    final Stage stage = new Stage(BROWSER);

    @Test
    void whenThePageIsOpened_thenAllThatWaitsStandsByLevel_andNothingUnreadCanBeSelected() {
        stage.openApprovals("en-CA", 1280);
        assertThat(stage.page).hasTitle("Several approvals");
        assertThat(stage.page.locator("h2")).hasText(new String[] {"Level 2", "Level 3"});
        assertThat(item("t2")).containsText("<b>Family</b>, January 4, 2027");
        assertThat(item("t3")).containsText("Nobody has claimed this task.");
        assertThat(item("t3").getByRole(AriaRole.LINK))
                .hasAttribute("href", stage.server.url("app/tasklist/default/#/?task=t3"));
        assertThat(stage.page.getByRole(AriaRole.CHECKBOX)).hasCount(0);
        assertThat(stage.page.locator(".together")).isHidden();
        stage.looksGood("approvals-en");
    }

    @Test
    void whenSeveralAreReadAndSelected_thenWhatWasShownIsSignedWithOneAnswer() {
        stage.openApprovals("en-CA", 1280);
        read("t1");
        assertThat(item("t1")).containsText("2026-12-31");
        read("t2");
        box("t1").check();
        stage.looksGood("approvals-one-en");
        stage.button("Select all that are open: Level 2").click();
        assertThat(stage.page.locator(".together h2")).hasText("Sign together: 2");
        assertThat(stage.page.locator(".intents li")).hasCount(2);
        assertThat(stage.page.locator(".intents li").first()).containsText(STATEMENT);
        stage.page.getByLabel("Type your name").check();
        stage.name().fill("Max Manager");
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.looksGood("approvals-sign-en");
        stage.button("Sign all (2)").click();

        assertThat(stage.page.locator("#results")).hasText("Signed: 1 of 2");
        assertThat(stage.page.locator("#results")).isFocused();
        assertThat(item("t1").getByRole(AriaRole.LINK))
                .hasAttribute("href", stage.server.url("api/paraph/records/0b8f2c61-5a5e-4c0e-9d0f-6a3f0f4f7c11"));
        assertThat(item("t2")).containsText("This was already answered");
        stage.looksGood("approvals-results-en");
        String shown = "{\"task\":\"t1\",\"contentDigest\":\"" + "ab".repeat(32)
                + "\"},{\"task\":\"t2\",\"contentDigest\":\"" + "ab".repeat(32) + "\"}";
        assertThat(stage.server.calls("challenge").get(0).get("tasks").toString())
                .isEqualTo("[" + shown + "]");
        assertThat(stage.server.calls("results").get(0).toString())
                .isEqualTo("{\"challenge\":\"c-1\",\"method\":\"typed\",\"tasks\":[" + shown
                        + "],\"statementVersion\":\"1\",\"language\":\"en\",\"mark\":\"Max Manager\","
                        + "\"answers\":{\"memorized-secret\":\"demo-manager\"}}");
        stage.button("Back to the list").click();
        assertThat(stage.page.locator(".waiting li")).hasCount(5);
    }

    @Test
    void whenOneIsSelected_thenThoseOfAnotherLevelCannotBe() {
        stage.openApprovals("en-CA", 1280);
        read("t1");
        read("t4");
        box("t4").check();
        assertThat(box("t1")).isDisabled();
        assertThat(stage.text("You have selected tasks of another level.")).isVisible();
        assertThat(stage.page.getByLabel("Code shown by your authenticator app"))
                .isVisible();
        assertThat(stage.page.getByLabel("Draw your signature")).hasCount(0);
        read("t2");
        assertThat(box("t2")).isDisabled();
        box("t4").uncheck();
        assertThat(box("t1")).isEnabled();
        assertThat(stage.page.locator(".together")).isHidden();
        box("t1").check();
        assertThat(stage.page.getByLabel("Code shown by your authenticator app"))
                .hasCount(0);
    }

    @Test
    void whenSomeCannotBeSignedNow_thenTheyAreNamed_takenAwayAndReadAnew() {
        stage.server.next("challenge", 409, Approvals.notReady());
        stage.openApprovals("en-CA", 1280);
        selectBoth();
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.button("Sign all (2)").click();

        assertThat(stage.page.locator(".together .problem")).isFocused();
        assertThat(item("t2").locator(".problem")).containsText("The content has changed");
        assertThat(stage.page.locator(".together h2")).hasText("Sign together: 1");
        assertThat(box("t2")).hasCount(0);
        stage.looksGood("approvals-changed-en");
        stage.server.next("task", 200, Samples.changed(Samples.TASK_EN));
        read("t2");
        assertThat(item("t2").locator(".changed")).containsText("2027-01-08");
        assertThat(box("t2")).not().isChecked();
        assertThat(stage.server.calls("results")).isEmpty();
    }

    @Test
    void whenThePasswordIsWrong_thenTheSelectionStays() {
        stage.server.next(
                "results",
                422,
                Samples.problem("answer-wrong", "The password is not right", "Nothing was signed.", "Again."));
        stage.openApprovals("en-CA", 1280);
        selectBoth();
        stage.page.getByLabel("Your password").fill("wrong");
        stage.button("Sign all (2)").click();

        assertThat(stage.page.locator(".problem")).isFocused();
        assertThat(stage.page.getByLabel("Your password")).hasValue("");
        assertThat(stage.page.locator(".together h2")).hasText("Sign together: 2");
    }

    @Test
    void whenNoAnswerComesBack_thenAskingAgainTellsWhatWasSigned() {
        stage.server.next("results", 502, "<html>");
        stage.openApprovals("en-CA", 1280);
        selectBoth();
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.button("Sign all (2)").click();
        assertThat(stage.page.locator(".problem")).containsText("It is not known whether your answer was recorded.");
        stage.button("Check again").click();

        assertThat(stage.page.locator("#results")).hasText("Signed: 1 of 2");
        assertThat(stage.server.calls("results").get(1).has("answers")).isFalse();
        assertThat(stage.server.calls("results").get(1).get("challenge").asText())
                .isEqualTo("c-1");
    }

    @Test
    void whenNothingWasSigned_thenAskingAgainShowsWhatStillWaits() {
        stage.server.next("results", 502, "<html>");
        stage.server.next(
                "results",
                422,
                Samples.problem("answer-missing", "Your password is needed", "Nothing was signed.", "Again."));
        stage.openApprovals("en-CA", 1280);
        selectBoth();
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.button("Sign all (2)").click();
        stage.button("Check again").click();

        assertThat(stage.text("Nothing has been signed with your last confirmation so far."))
                .isFocused();
        assertThat(stage.page.locator(".waiting li")).hasCount(5);
    }

    @Test
    void whenTheMostAreSelected_thenNoMoreCanBe() {
        stage.server.next("approvals", 200, Approvals.LIST.replace("\"most\":50", "\"most\":1"));
        stage.openApprovals("en-CA", 1280);
        read("t1");
        read("t2");
        box("t1").check();
        box("t2").click();

        assertThat(box("t2")).not().isChecked();
        assertThat(stage.text("At most 1 can be signed at once.")).isAttached();
        assertThat(stage.page.locator(".together h2")).hasText("Sign together: 1");
    }

    @Test
    void whenOneCannotBeRead_thenItSaysWhyAndTheOthersCan() {
        stage.server.next(
                "task",
                403,
                Samples.problem("four-eyes", "Somebody else has to sign here", "Nothing was signed.", "Ask."));
        stage.openApprovals("en-CA", 1280);
        summary("t1").click();
        assertThat(item("t1").locator(".problem")).containsText("Somebody else has to sign here");
        read("t2");
        box("t2").check();
    }

    @Test
    void whenNothingWaits_thenThatIsSaid() {
        stage.server.next("approvals", 200, "{\"most\":50,\"approvals\":[]}");
        stage.openApprovals("en-CA", 1280);
        assertThat(stage.text("Nothing waits for your signature.")).isVisible();
    }

    /** All of it by keyboard: Enter never signs by accident. */
    @Test
    void whenThereIsOnlyAKeyboard_thenItDoes() {
        stage.openApprovals("en-CA", 1280);
        summary("t1").focus();
        stage.page.keyboard().press("Enter");
        assertThat(box("t1")).isVisible();
        box("t1").focus();
        stage.page.keyboard().press("Space");
        stage.page.getByLabel("Your password").focus();
        stage.page.keyboard().type("demo-manager");
        stage.page.keyboard().press("Enter");
        assertThat(stage.server.calls("results")).isEmpty();
        stage.page.keyboard().press("Tab");
        assertThat(stage.button("Sign all (1)")).isFocused();
        stage.page.keyboard().press("Enter");
        assertThat(stage.page.locator("#results")).isFocused();
    }

    @Test
    void whenTheReaderSpeaksFrench_onANarrowScreen_thenAllOfItIsFrenchAndFits() {
        stage.openApprovals("fr-CA", 360);
        assertThat(stage.page).hasTitle("Plusieurs approbations");
        stage.narrow("approvals-fr-360");
        stage.button("Tout lire : Level 2").click();
        stage.button("Sélectionner tout ce qui est ouvert : Level 2").click();
        assertThat(stage.page.locator(".together h2")).hasText("Signer ensemble : 2");
        stage.narrow("approvals-sign-fr-360");
        stage.button("English").click();
        assertThat(stage.page.locator(".together h2")).hasText("Sign together: 2");
        assertThat(stage.page.locator(".intents li").first()).containsText(STATEMENT);
        stage.button("Français").click();
        assertThat(stage.page.locator(".together h2")).hasText("Signer ensemble : 2");
        stage.page.getByLabel("Votre mot de passe").fill("demo-manager");
        stage.button("Tout signer (2)").click();
        assertThat(stage.page.locator("#results")).hasText("Signatures : 1 sur 2");
        stage.narrow("approvals-results-fr-360");
    }

    private void selectBoth() {
        read("t1");
        read("t2");
        box("t1").check();
        box("t2").check();
    }

    private void read(String task) {
        summary(task).click();
        assertThat(box(task)).isVisible();
    }

    private Locator summary(String task) {
        return item(task).locator("summary").first();
    }

    private Locator item(String task) {
        return stage.page.locator("[data-task=" + task + "]");
    }

    private Locator box(String task) {
        return item(task).getByRole(AriaRole.CHECKBOX);
    }
}
