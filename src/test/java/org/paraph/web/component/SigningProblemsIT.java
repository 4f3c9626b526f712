package org.paraph.web.component;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.Browser;

/** What the component does when something is missing, wrong, late or over. */
class SigningProblemsIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @RegisterExtension
    final Stage stage = new Stage(BROWSER);

    @Test
    void whenTheChallengeExpired_thenOneIsAskedAgainAndWhatWasTypedStays() {
        stage.server.next(
                "signature",
                410,
                Samples.problem(
                        "challenge-expired",
                        "Too much time has passed",
                        "The confirmation was not given in time. Nothing was signed.",
                        "Press Sign again and enter your password once more."));
        stage.open("en-CA", 1280);
        stage.page.getByLabel("Type your name").check();
        stage.name().fill("Max Manager");
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.sign().click();
        assertThat(stage.text("Too much time has passed")).isVisible();
        assertThat(stage.page.locator(".problem")).isFocused();
        assertThat(stage.name()).hasValue("Max Manager");
        assertThat(stage.page.getByLabel("Your password")).hasValue("");
        assertThat(stage.page.getByLabel("Your password")).hasAttribute("aria-invalid", "false");
        stage.signByClick();
        assertThat(stage.server.calls("challenge")).as("a new challenge").hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"already-answered", "task-unknown", "not-yours"})
    void whenThereIsNothingLeftToSign_thenTheButtonsGoAndTheMessageIsRead(String type) {
        stage.server.next("challenge", 409, Samples.problem(type, "It is over.", "Nothing was signed.", "Close it."));
        stage.open("en-CA", 1280);
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.sign().click();
        assertThat(stage.page.getByRole(AriaRole.ALERT).getByText("It is over."))
                .isVisible();
        assertThat(stage.page.locator(".problem")).isFocused();
        assertThat(stage.sign()).hasCount(0);
        assertThat(stage.button("Decline…")).hasCount(0);
        assertThat(stage.text("2026-12-21")).isVisible();
        stage.looksGood("over-" + type + "-en");
        stage.button("Close").click();
        assertThat(stage.page.evaluate("closed_")).isEqualTo(1);
    }

    @Test
    void whenItIsOverWhileOneDeclines_thenTheReasonIsAskedNoMore() {
        stage.server.next(
                "refusal", 409, Samples.problem("already-answered", "It is over.", "Nothing was signed.", "Close it."));
        stage.open("fr-CA", 1280);
        stage.button("Refuser…").click();
        stage.page.getByLabel("Motif").fill("Non.");
        stage.button("Refuser").click();
        assertThat(stage.page.locator(".problem")).isFocused();
        assertThat(stage.page.getByLabel("Motif")).hasCount(0);
        assertThat(stage.button("Fermer")).isVisible();
    }

    @Test
    void whenTheStatementChanged_thenItIsShownAgainBeforeAnythingIsSigned() {
        stage.open("en-CA", 1280);
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.server.next(
                "challenge",
                409,
                Samples.problem(
                        "statement-changed",
                        "The statement has changed.",
                        "Nothing was signed.",
                        "Read it again, then sign."));
        stage.server.next(
                "task",
                200,
                Samples.TASK_EN
                        .replace("intend to be bound", "agree to be bound")
                        .replace("\"version\":\"1\"", "\"version\":\"2\""));
        stage.sign().click();
        assertThat(stage.text("This statement has changed. Please read it again."))
                .isVisible();
        stage.signByClick();
        assertThat(stage.server
                        .calls("signature")
                        .get(0)
                        .get("statementVersion")
                        .asText())
                .isEqualTo("2");
    }

    @Test
    void whenThePasswordIsWrong_thenTheNameStaysAndThePasswordIsGone() {
        stage.open("en-CA", 1280);
        stage.server.next(
                "signature",
                422,
                Samples.problem(
                        "answer-wrong", "The password is wrong.", "Nothing was signed.", "Type your password again."));
        stage.page.getByLabel("Type your name").check();
        stage.name().fill("Max Manager");
        stage.page.getByLabel("Your password").fill("wrong");
        stage.sign().click();
        assertThat(stage.page.getByRole(AriaRole.ALERT).locator(".problem")).isFocused();
        assertThat(stage.text("The password is wrong.")).isVisible();
        assertThat(stage.name()).hasValue("Max Manager");
        assertThat(stage.page.getByLabel("Your password")).hasValue("");
        stage.looksGood("wrong-password-en");
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.sign().click();
        assertThat(stage.page.locator("#receipt-title")).isVisible();
        assertThat(stage.server.calls("challenge")).as("a challenge works once").hasSize(2);
    }

    @Test
    void whenSomethingIsMissing_thenNothingIsSentAndTheFieldIsShown() {
        stage.open("en-CA", 1280);
        stage.page.getByLabel("Type your name").check();
        stage.sign().click();
        assertThat(stage.name()).isFocused();
        assertThat(stage.name()).hasAttribute("aria-invalid", "true");
        assertThat(stage.server.calls("challenge")).isEmpty();
        stage.looksGood("missing-en");
    }

    @Test
    void whenTheContentChanged_thenTheNewContentIsShownWithTheDifference() {
        stage.open("en-CA", 1280);
        stage.page.getByLabel("Type your name").check();
        stage.name().fill("Max Manager");
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.server.next(
                "signature",
                409,
                Samples.problem(
                        "content-changed",
                        "The request has changed since you opened it.",
                        "Nothing was signed.",
                        "Read the changes, then sign again."));
        stage.server.next("task", 200, Samples.changed(Samples.TASK_EN));
        stage.sign().click();
        assertThat(stage.text("The request has changed")).isVisible();
        assertThat(stage.page.locator(".problem")).isFocused();
        assertThat(stage.page.locator(".row.changed")).hasCount(1);
        assertThat(stage.page.locator(".row.changed")).containsText("2027-01-08");
        assertThat(stage.page.locator(".row.changed")).containsText("Before: 2026-12-31");
        assertThat(stage.name()).hasValue("Max Manager");
        stage.looksGood("content-changed-en");
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.sign().click();
        assertThat(stage.page.locator("#receipt-title")).isVisible();
        assertThat(stage.server.calls("signature").get(1).get("contentDigest").asText())
                .isEqualTo("cd".repeat(32));
    }

    @Test
    void whenThePasswordIsLocked_thenTheTimeToWaitIsTold() {
        stage.open("en-CA", 1280);
        stage.server.next(
                "challenge",
                429,
                Samples.problem(
                                "token-locked",
                                "Too many wrong passwords.",
                                "Nothing was signed.",
                                "Wait, then try again.")
                        .replace("}", ",\"retryAfter\":300}"));
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.sign().click();
        assertThat(stage.text("you can try again")).isVisible();
        assertThat(stage.server.calls("signature")).isEmpty();
        stage.looksGood("locked-en");
    }

    @Test
    void whenSignIsClickedTwice_thenOneSignatureIsSent() {
        stage.open("en-CA", 1280);
        var latch = stage.server.hold("signature");
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.sign().dblclick();
        var busy = stage.button("Signing…");
        assertThat(busy).isVisible();
        assertThat(busy).hasAttribute("aria-disabled", "true");
        assertThat(stage.page.getByRole(AriaRole.STATUS).getByText("Signing…")).isVisible();
        stage.looksGood("signing-en");
        busy.click(new Locator.ClickOptions().setForce(true));
        latch.countDown();
        assertThat(stage.page.locator("#receipt-title")).isVisible();
        assertThat(stage.server.calls("challenge")).hasSize(1);
        assertThat(stage.server.calls("signature")).hasSize(1);
    }

    @Test
    void whenTheSessionIsLost_thenOneIsToldToLogInAgain() {
        stage.open("en-CA", 1280);
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.page.context().clearCookies();
        stage.sign().click();
        assertThat(stage.text("You are no longer logged in.")).isVisible();
        assertThat(stage.button("Log in again")).isVisible();
        stage.looksGood("session-lost-en");
    }

    @Test
    void whenNoAnswerComesToASignature_thenItIsNotCalledUnsigned() {
        stage.open("en-CA", 1280);
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.page.route("**/signature", Route::abort);
        stage.server.next(
                "task",
                409,
                Samples.problem(
                        "already-answered",
                        "This request has been answered already.",
                        "You signed it at 18:03.",
                        "Nothing is left to do."));
        stage.sign().click();
        assertThat(stage.text("It is not known whether your answer was recorded."))
                .isVisible();
        stage.looksGood("no-answer-en");
        stage.button("Check again").click();
        assertThat(stage.text("This request has been answered already.")).isVisible();
        stage.looksGood("already-answered-en");
        stage.button("Close").click();
        assertThat(stage.page.evaluate("closed_")).isEqualTo(1);
    }

    @Test
    void whenTheServerCannotBeReached_thenRetryLoadsTheTask() {
        stage.open("en-CA", 1280, "**/tasks/t1");
        assertThat(stage.text("The server cannot be reached.")).isVisible();
        stage.looksGood("unreachable-en");
        stage.page.unroute("**/tasks/t1");
        stage.button("Try again").click();
        assertThat(stage.page.locator("dl")).isVisible();
    }

    @Test
    void whileTheTaskIsLoading_thenThatIsTold() {
        var latch = stage.server.hold("task");
        stage.open("en-CA", 1280);
        assertThat(stage.page.getByRole(AriaRole.STATUS).getByText("Loading…")).isVisible();
        latch.countDown();
        assertThat(stage.page.locator("dl")).isVisible();
    }

    @Test
    void whenNoMethodSuffices_thenOneCanStillDecline() {
        stage.server.next(
                "task",
                200,
                Samples.TASK_EN.replaceFirst("(?s)\"methods\":\\[.*\"unavailable\"", "\"methods\":[],\"unavailable\""));
        stage.open("en-CA", 1280);
        assertThat(stage.text("No smart card is registered for you.")).isVisible();
        assertThat(stage.sign()).hasCount(0);
        assertThat(stage.button("Decline…")).isVisible();
        stage.looksGood("no-method-en");
    }
}
