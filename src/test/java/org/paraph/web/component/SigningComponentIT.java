package org.paraph.web.component;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.paraph.Accessibility;
import org.paraph.Browser;

class SigningComponentIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private final List<String> complaints = new ArrayList<>();
    private StandIn server;
    private Page page;

    @BeforeEach
    void start() throws IOException {
        server = new StandIn();
    }

    @AfterEach
    void stop() {
        server.close();
        assertThat(complaints)
                .as("errors of scripts and of the content security policy")
                .isEmpty();
    }

    @Test
    void whenTheTaskIsShown_thenEverythingThatIsSignedCanBeRead() {
        open("en-CA", 1280);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2)))
                .containsText("You are asked to approve this leave request");
        assertThat(text("Requested by Erin Employee on")).isVisible();
        assertThat(page.locator("dl")).containsText("2026-12-21");
        var document = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download note.pdf"));
        assertThat(document).hasAttribute("href", server.url("api/paraph/tasks/t1/documents/note"));
        assertThat(text("48.2 kB")).isVisible();
        assertThat(text("so level 2 is required")).isVisible();
        assertThat(page.getByLabel("Click to sign")).isChecked();
        assertThat(page.getByLabel("Your password")).hasAttribute("autocomplete", "current-password");
        assertThat(text("By signing, I approve")).isVisible();
        looksGood("form-en");
        page.locator("summary").first().click();
        assertThat(text("Rule leave-assurance, version 1")).isVisible();
        looksGood("form-en-why");
    }

    @Test
    void whenAValueHoldsAScript_thenItIsShownAsText() {
        open("en-CA", 1280);
        assertThat(text("<script>document.title='stolen'</script> & <b>thanks</b>"))
                .isVisible();
        assertThat(page).hasTitle("Tasklist");
    }

    @Test
    void whenADocumentLeadsElsewhere_thenItIsNoLink() {
        for (var address : List.of("javascript:alert(1)", "https://elsewhere.example/note.pdf")) {
            server.next("task", 200, Samples.TASK_EN.replace("/app/api/paraph/tasks/t1/documents/note", address));
            open("en-CA", 1280);
            assertThat(text("Medical note")).isVisible();
            assertThat(page.getByRole(AriaRole.LINK)).hasCount(0);
        }
    }

    @Test
    void whenNobodyStartedTheProcess_thenTheTaskIsShownAllTheSame() {
        server.next("task", 200, Samples.TASK_EN.replaceFirst("\"requester\":\\{[^}]*}", "\"requester\":null"));
        open("en-CA", 1280);
        assertThat(text("Requested on November 21, 2026")).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Decline…")).click();
        assertThat(text("Your reason is kept in the record.")).isVisible();
        page.getByRole(AriaRole.BUTTON, named("Back")).click();
        signByClick();
        assertThat(page.locator("#receipt-title")).hasText("Signed");
    }

    @Test
    void whenTheStatementChanged_thenItIsShownAgainBeforeAnythingIsSigned() {
        open("en-CA", 1280);
        page.getByLabel("Your password").fill("demo-manager");
        server.next(
                "challenge",
                409,
                Samples.problem(
                        "statement-changed",
                        "The statement has changed.",
                        "Nothing was signed.",
                        "Read it again, then sign."));
        server.next(
                "task",
                200,
                Samples.TASK_EN
                        .replace("intend to be bound", "agree to be bound")
                        .replace("\"version\":\"1\"", "\"version\":\"2\""));
        sign().click();
        assertThat(text("This statement has changed. Please read it again.")).isVisible();
        signByClick();
        assertThat(server.calls("signature").get(0).get("statementVersion").asText())
                .isEqualTo("2");
    }

    @Test
    void whenOnlyTheKeyboardIsUsed_thenTheTaskCanBeSigned() {
        open("en-CA", 1280);
        tabTo("method-click");
        page.keyboard().press("ArrowDown");
        assertThat(page.getByLabel("Type your name")).isChecked();
        tabTo("name");
        page.keyboard().type("Max Manager");
        page.keyboard().press("Enter");
        page.keyboard().press("Control+Enter");
        tabTo("token-memorized-secret");
        page.keyboard().type("demo-manager");
        page.keyboard().press("Enter");
        assertThat(server.calls("challenge"))
                .as("Enter in a field must not sign")
                .isEmpty();
        while (!"Sign".equals(focused("textContent"))) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        assertThat(page.locator("#receipt-title")).hasText("Signed");
        assertThat(page.locator("#receipt-title")).isFocused();
        var sent = server.calls("signature").get(0);
        assertThat(sent.toString()).isEqualTo("""
                        {"challenge":"c-1","method":"typed","contentDigest":"%s","statementVersion":"1","language":"en",\
                        "mark":"Max Manager","answers":{"memorized-secret":"demo-manager"}}""".formatted("ab".repeat(32)));
        page.keyboard().press("Escape");
        assertThat(page.locator("#receipt-title")).hasCount(0);
    }

    @Test
    void whenTheTaskIsSigned_thenTheReceiptOutlivesTheForm() {
        open("en-CA", 1280);
        signByClick();
        assertThat(page.locator("#receipt-title")).hasText("Signed");
        assertThat(page.locator("paraph-signing")).hasCount(0);
        assertThat(page.evaluate("closed_")).isEqualTo(1);
        assertThat(text("0b8f2c61-5a5e-4c0e-9d0f-6a3f0f4f7c11")).isVisible();
        assertThat(text("November 21, 2026 at 6:03 p.m. EST")).isVisible();
        assertThat(text("Erin Employee is told by e-mail")).isVisible();
        looksGood("receipt-en");
        page.getByRole(AriaRole.BUTTON, named("Copy – Record number")).click();
        assertThat(page.getByRole(AriaRole.STATUS).getByText(Pattern.compile("Copied|Selected")))
                .isVisible();
        page.getByRole(AriaRole.BUTTON, named("Close")).click();
        assertThat(page.locator("paraph-receipt")).hasCount(0);
    }

    @Test
    void whenTheSignatureIsDrawn_thenItsStrokesAreWholeNumbersOnTheGrid() {
        open("en-CA", 1280);
        page.getByLabel("Draw your signature").check();
        page.getByLabel("Your password").fill("demo-manager");
        sign().click();
        assertThat(text("Draw your signature first, or type your name instead."))
                .isVisible();
        assertThat(server.calls("challenge")).isEmpty();
        draw();
        assertThat(page.getByRole(AriaRole.IMG, named("Drawing area with your signature")))
                .isVisible();
        looksGood("drawn-en");
        sign().click();
        assertThat(page.locator("#receipt-title")).isVisible();
        var strokes = server.calls("signature").get(0).at("/mark/strokes");
        assertThat(strokes).hasSize(2);
        strokes.forEach(stroke -> stroke.forEach(point -> {
            assertThat(point.get(0).isInt() && point.get(1).isInt()).isTrue();
            assertThat(point.get(0).asInt()).isBetween(0, 1000);
            assertThat(point.get(1).asInt()).isBetween(0, 300);
        }));
    }

    @Test
    void whenTheDrawingIsCleared_thenNothingIsLeftOfIt() {
        open("en-CA", 1280);
        page.getByLabel("Draw your signature").check();
        draw();
        page.getByRole(AriaRole.BUTTON, named("Clear")).click();
        assertThat(page.getByRole(AriaRole.IMG, named("Drawing area, still empty")))
                .isVisible();
        page.getByRole(AriaRole.BUTTON, named("Type my name instead")).click();
        assertThat(page.getByLabel("Type your name")).isChecked();
        assertThat(page.getByLabel("Your name", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
    }

    @Test
    void whenOneDeclines_thenAReasonIsDemanded() {
        open("en-CA", 1280);
        page.getByRole(AriaRole.BUTTON, named("Decline…")).click();
        assertThat(page.getByLabel("Reason")).isFocused();
        page.getByRole(AriaRole.BUTTON, named("Decline")).click();
        assertThat(text("Required. Please fill in this field.")).isVisible();
        looksGood("decline-en");
        page.getByLabel("Reason").fill("Too many people are away.");
        page.getByRole(AriaRole.BUTTON, named("Back")).click();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Decline…"))).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("Reason")).hasValue("Too many people are away.");
        page.getByRole(AriaRole.BUTTON, named("Decline")).click();
        assertThat(page.locator("#receipt-title")).hasText("Declined");
        assertThat(server.calls("refusal").get(0).get("reason").asText()).isEqualTo("Too many people are away.");
        looksGood("receipt-declined-en");
    }

    @Test
    void whenThePasswordIsWrong_thenTheNameStaysAndThePasswordIsGone() {
        open("en-CA", 1280);
        server.next(
                "signature",
                422,
                Samples.problem(
                        "answer-wrong", "The password is wrong.", "Nothing was signed.", "Type your password again."));
        page.getByLabel("Type your name").check();
        name().fill("Max Manager");
        page.getByLabel("Your password").fill("wrong");
        sign().click();
        assertThat(page.getByRole(AriaRole.ALERT).locator(".problem")).isFocused();
        assertThat(text("The password is wrong.")).isVisible();
        assertThat(name()).hasValue("Max Manager");
        assertThat(page.getByLabel("Your password")).hasValue("");
        looksGood("wrong-password-en");
        page.getByLabel("Your password").fill("demo-manager");
        sign().click();
        assertThat(page.locator("#receipt-title")).isVisible();
        assertThat(server.calls("challenge")).as("a challenge works once").hasSize(2);
    }

    @Test
    void whenSomethingIsMissing_thenNothingIsSentAndTheFieldIsShown() {
        open("en-CA", 1280);
        page.getByLabel("Type your name").check();
        sign().click();
        assertThat(name()).isFocused();
        assertThat(name()).hasAttribute("aria-invalid", "true");
        assertThat(server.calls("challenge")).isEmpty();
        looksGood("missing-en");
    }

    @Test
    void whenTheContentChanged_thenTheNewContentIsShownWithTheDifference() {
        open("en-CA", 1280);
        page.getByLabel("Type your name").check();
        name().fill("Max Manager");
        page.getByLabel("Your password").fill("demo-manager");
        server.next(
                "signature",
                409,
                Samples.problem(
                        "content-changed",
                        "The request has changed since you opened it.",
                        "Nothing was signed.",
                        "Read the changes, then sign again."));
        server.next("task", 200, Samples.changed(Samples.TASK_EN));
        sign().click();
        assertThat(text("The request has changed")).isVisible();
        assertThat(page.locator(".problem")).isFocused();
        assertThat(page.locator(".row.changed")).hasCount(1);
        assertThat(page.locator(".row.changed")).containsText("2027-01-08");
        assertThat(page.locator(".row.changed")).containsText("Before: 2026-12-31");
        assertThat(name()).hasValue("Max Manager");
        looksGood("content-changed-en");
        page.getByLabel("Your password").fill("demo-manager");
        sign().click();
        assertThat(page.locator("#receipt-title")).isVisible();
        assertThat(server.calls("signature").get(1).get("contentDigest").asText())
                .isEqualTo("cd".repeat(32));
    }

    @Test
    void whenThePasswordIsLocked_thenTheTimeToWaitIsTold() {
        open("en-CA", 1280);
        server.next(
                "challenge",
                429,
                Samples.problem(
                                "token-locked",
                                "Too many wrong passwords.",
                                "Nothing was signed.",
                                "Wait, then try again.")
                        .replace("}", ",\"retryAfter\":300}"));
        page.getByLabel("Your password").fill("demo-manager");
        sign().click();
        assertThat(text("you can try again")).isVisible();
        assertThat(server.calls("signature")).isEmpty();
        looksGood("locked-en");
    }

    @Test
    void whenSignIsClickedTwice_thenOneSignatureIsSent() {
        open("en-CA", 1280);
        var latch = server.hold("signature");
        page.getByLabel("Your password").fill("demo-manager");
        sign().dblclick();
        var busy = page.getByRole(AriaRole.BUTTON, named("Signing…"));
        assertThat(busy).isVisible();
        assertThat(busy).hasAttribute("aria-disabled", "true");
        assertThat(page.getByRole(AriaRole.STATUS).getByText("Signing…")).isVisible();
        looksGood("signing-en");
        busy.click(new Locator.ClickOptions().setForce(true));
        latch.countDown();
        assertThat(page.locator("#receipt-title")).isVisible();
        assertThat(server.calls("challenge")).hasSize(1);
        assertThat(server.calls("signature")).hasSize(1);
    }

    @Test
    void whenTheSessionIsLost_thenOneIsToldToLogInAgain() {
        open("en-CA", 1280);
        page.getByLabel("Your password").fill("demo-manager");
        page.context().clearCookies();
        sign().click();
        assertThat(text("You are no longer logged in.")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, named("Log in again"))).isVisible();
        looksGood("session-lost-en");
    }

    @Test
    void whenNoAnswerComesToASignature_thenItIsNotCalledUnsigned() {
        open("en-CA", 1280);
        page.getByLabel("Your password").fill("demo-manager");
        page.route("**/signature", Route::abort);
        server.next(
                "task",
                409,
                Samples.problem(
                        "already-answered",
                        "This request has been answered already.",
                        "You signed it at 18:03.",
                        "Nothing is left to do."));
        sign().click();
        assertThat(text("It is not known whether your answer was recorded.")).isVisible();
        looksGood("no-answer-en");
        page.getByRole(AriaRole.BUTTON, named("Check again")).click();
        assertThat(text("This request has been answered already.")).isVisible();
        looksGood("already-answered-en");
        page.getByRole(AriaRole.BUTTON, named("Close")).click();
        assertThat(page.evaluate("closed_")).isEqualTo(1);
    }

    @Test
    void whenTheServerCannotBeReached_thenRetryLoadsTheTask() {
        open("en-CA", 1280, "**/tasks/t1");
        assertThat(text("The server cannot be reached.")).isVisible();
        looksGood("unreachable-en");
        page.unroute("**/tasks/t1");
        page.getByRole(AriaRole.BUTTON, named("Try again")).click();
        assertThat(page.locator("dl")).isVisible();
    }

    @Test
    void whileTheTaskIsLoading_thenThatIsTold() {
        var latch = server.hold("task");
        open("en-CA", 1280);
        assertThat(page.getByRole(AriaRole.STATUS).getByText("Loading…")).isVisible();
        latch.countDown();
        assertThat(page.locator("dl")).isVisible();
    }

    @Test
    void whenTheReaderIsFrench_thenEverythingIsFrench() {
        open("fr-CA", 1280);
        assertThat(page.locator("paraph-signing")).hasAttribute("lang", "fr");
        assertThat(text("Ce que vous signez")).isVisible();
        assertThat(text("Raison du niveau 2")).isVisible();
        looksGood("form-fr");
        page.getByRole(AriaRole.BUTTON, named("Refuser…")).click();
        looksGood("decline-fr");
        page.getByRole(AriaRole.BUTTON, named("Retour")).click();
        page.getByLabel("Votre mot de passe").fill("demo-manager");
        page.context().clearCookies();
        page.getByRole(AriaRole.BUTTON, named("Signer")).click();
        assertThat(text("Votre session est terminée.")).isVisible();
        looksGood("session-lost-fr");
    }

    @Test
    void whenTheLanguageIsSwitched_thenWhatWasTypedStays() {
        open("en-CA", 1280);
        page.getByLabel("Type your name").check();
        name().fill("Max Manager");
        page.getByRole(AriaRole.BUTTON, named("Français")).click();
        assertThat(page.getByLabel("Votre nom", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Max Manager");
        assertThat(page.getByRole(AriaRole.BUTTON, named("English"))).isFocused();
        page.getByLabel("Votre mot de passe").fill("demo-manager");
        page.getByRole(AriaRole.BUTTON, named("Signer")).click();
        assertThat(page.locator("#receipt-title")).hasText("Signé");
        assertThat(server.calls("signature").get(0).get("language").asText()).isEqualTo("fr");
        looksGood("receipt-fr");
    }

    @Test
    void whenTheScreenIs360Wide_thenNothingScrollsSideways() {
        open("fr-CA", 360);
        assertThat(page.locator("dl")).isVisible();
        narrow("form-fr-360");
        page.getByLabel("Tracer votre signature").check();
        narrow("drawn-fr-360");
        page.getByRole(AriaRole.BUTTON, named("Refuser…")).click();
        narrow("decline-fr-360");
        page.getByLabel("Motif").fill("Non.");
        page.getByRole(AriaRole.BUTTON, named("Refuser")).click();
        assertThat(page.locator("#receipt-title")).isVisible();
        narrow("receipt-fr-360");
    }

    @Test
    void whenASecondTaskIsOpened_thenItWorksWithTheElementAlreadyKnown() {
        open("en-CA", 1280);
        signByClick();
        page.getByRole(AriaRole.BUTTON, named("Close")).click();
        page.evaluate("open_('t2')");
        signByClick();
        assertThat(page.locator("#receipt-title")).hasText("Signed");
        assertThat(server.calls("signature")).hasSize(2);
        assertThat(page.evaluate("closed_")).isEqualTo(2);
    }

    @Test
    void whenNoMethodSuffices_thenOneCanStillDecline() {
        server.next(
                "task",
                200,
                Samples.TASK_EN.replaceFirst("(?s)\"methods\":\\[.*\"unavailable\"", "\"methods\":[],\"unavailable\""));
        open("en-CA", 1280);
        assertThat(text("No smart card is registered for you.")).isVisible();
        assertThat(sign()).hasCount(0);
        assertThat(page.getByRole(AriaRole.BUTTON, named("Decline…"))).isVisible();
        looksGood("no-method-en");
    }

    private void open(String locale, int width) {
        open(locale, width, "**/nothing");
    }

    private void open(String locale, int width, String unreachable) {
        page = BROWSER.page(locale, width);
        page.route(unreachable, Route::abort);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.navigate(server.url("host"));
        page.evaluate("open_('t1')");
    }

    private void signByClick() {
        page.getByLabel("Your password").fill("demo-manager");
        sign().click();
        assertThat(page.locator("#receipt-title")).isVisible();
    }

    private void draw() {
        var box = page.locator("canvas").boundingBox();
        for (var stroke : List.of(0.2, 0.6)) {
            page.mouse().move(box.x + box.width * stroke, box.y + box.height * 0.3);
            page.mouse().down();
            page.mouse().move(box.x + box.width * (stroke + 0.1), box.y + box.height * 0.8);
            page.mouse().move(box.x + box.width * (stroke + 0.2), box.y + box.height * 0.2);
            page.mouse().up();
        }
    }

    private void tabTo(String id) {
        for (int i = 0; i < 20 && !id.equals(focused("id")); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(focused("id")).isEqualTo(id);
    }

    private Object focused(String property) {
        return page.evaluate("p => (document.activeElement.shadowRoot ?? document).activeElement?.[p]", property);
    }

    private void looksGood(String picture) {
        Browser.screenshot(page, picture);
        Accessibility.check(page, null);
    }

    private void narrow(String picture) {
        looksGood(picture);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private Locator sign() {
        return page.getByRole(AriaRole.BUTTON, named("Sign"));
    }

    private Locator name() {
        return page.getByLabel("Your name", new Page.GetByLabelOptions().setExact(true));
    }

    private Locator text(String part) {
        return page.getByText(part).first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
