package org.paraph.web.component;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.paraph.Browser;

/** Reading, signing and declining with the component, as it stands in Tasklist. */
class SigningComponentIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @RegisterExtension
    final Stage stage = new Stage(BROWSER);

    @Test
    void whenTheTaskIsShown_thenEverythingThatIsSignedCanBeRead() {
        stage.open("en-CA", 1280);
        assertThat(stage.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2)))
                .containsText("You are asked to approve this leave request");
        assertThat(stage.text("Requested by Erin Employee on")).isVisible();
        assertThat(stage.page.locator("dl")).containsText("2026-12-21");
        var document = stage.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download note.pdf"));
        assertThat(document).hasAttribute("href", stage.server.url("api/paraph/tasks/t1/documents/note"));
        assertThat(stage.text("48.2 kB")).isVisible();
        assertThat(stage.text("so level 2 is required")).isVisible();
        assertThat(stage.page.getByLabel("Click to sign")).isChecked();
        assertThat(stage.page.getByLabel("Your password")).hasAttribute("autocomplete", "current-password");
        assertThat(stage.text("By signing, I approve")).isVisible();
        stage.looksGood("form-en");
        stage.page.locator("summary").first().click();
        assertThat(stage.text("Rule leave-assurance, version 1")).isVisible();
        stage.looksGood("form-en-why");
    }

    @Test
    void whenAValueHoldsAScript_thenItIsShownAsText() {
        stage.open("en-CA", 1280);
        assertThat(stage.text("<script>document.title='stolen'</script> & <b>thanks</b>"))
                .isVisible();
        assertThat(stage.page).hasTitle("Tasklist");
    }

    @Test
    void whenADocumentLeadsElsewhere_thenItIsNoLink() {
        for (var address : List.of("javascript:alert(1)", "https://elsewhere.example/note.pdf")) {
            stage.server.next("task", 200, Samples.TASK_EN.replace("/app/api/paraph/tasks/t1/documents/note", address));
            stage.open("en-CA", 1280);
            assertThat(stage.text("Medical note")).isVisible();
            assertThat(stage.page.getByRole(AriaRole.LINK)).hasCount(0);
        }
    }

    @Test
    void whenNobodyStartedTheProcess_thenTheTaskIsShownAllTheSame() {
        stage.server.next("task", 200, Samples.TASK_EN.replaceFirst("\"requester\":\\{[^}]*}", "\"requester\":null"));
        stage.open("en-CA", 1280);
        assertThat(stage.text("Requested on November 21, 2026")).isVisible();
        stage.button("Decline…").click();
        assertThat(stage.text("Your reason is kept in the record.")).isVisible();
        stage.button("Back").click();
        stage.signByClick();
        assertThat(stage.page.locator("#receipt-title")).hasText("Signed");
    }

    @Test
    void whenOnlyTheKeyboardIsUsed_thenTheTaskCanBeSigned() {
        stage.open("en-CA", 1280);
        tabTo("method-click");
        stage.page.keyboard().press("ArrowDown");
        assertThat(stage.page.getByLabel("Type your name")).isChecked();
        tabTo("name");
        stage.page.keyboard().type("Max Manager");
        stage.page.keyboard().press("Enter");
        stage.page.keyboard().press("Control+Enter");
        tabTo("token-memorized-secret");
        stage.page.keyboard().type("demo-manager");
        stage.page.keyboard().press("Enter");
        assertThat(stage.server.calls("challenge"))
                .as("Enter in a field must not sign")
                .isEmpty();
        while (!"Sign".equals(focused("textContent"))) {
            stage.page.keyboard().press("Tab");
        }
        stage.page.keyboard().press("Enter");
        assertThat(stage.page.locator("#receipt-title")).hasText("Signed");
        assertThat(stage.page.locator("#receipt-title")).isFocused();
        var sent = stage.server.calls("signature").get(0);
        assertThat(sent.toString()).isEqualTo("""
                        {"challenge":"c-1","method":"typed","contentDigest":"%s","statementVersion":"1","language":"en",\
                        "mark":"Max Manager","answers":{"memorized-secret":"demo-manager"}}""".formatted("ab".repeat(32)));
        stage.page.keyboard().press("Escape");
        assertThat(stage.page.locator("#receipt-title")).hasCount(0);
    }

    @Test
    void whenTheTaskIsSigned_thenTheReceiptOutlivesTheForm() {
        stage.open("en-CA", 1280);
        stage.signByClick();
        assertThat(stage.page.locator("#receipt-title")).hasText("Signed");
        assertThat(stage.page.locator("paraph-signing")).hasCount(0);
        assertThat(stage.page.evaluate("closed_")).isEqualTo(1);
        assertThat(stage.text("0b8f2c61-5a5e-4c0e-9d0f-6a3f0f4f7c11")).isVisible();
        assertThat(stage.text("November 21, 2026 at 6:03 p.m. EST")).isVisible();
        assertThat(stage.text("Erin Employee is told by e-mail")).isVisible();
        stage.looksGood("receipt-en");
        stage.button("Copy – Record number").click();
        assertThat(stage.page.getByRole(AriaRole.STATUS).getByText(Pattern.compile("Copied|Selected")))
                .isVisible();
        stage.button("Close").click();
        assertThat(stage.page.locator("paraph-receipt")).hasCount(0);
    }

    @Test
    void whenTheSignatureIsDrawn_thenItsStrokesAreWholeNumbersOnTheGrid() {
        stage.open("en-CA", 1280);
        stage.page.getByLabel("Draw your signature").check();
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.sign().click();
        assertThat(stage.text("Draw your signature first, or type your name instead."))
                .isVisible();
        assertThat(stage.server.calls("challenge")).isEmpty();
        draw();
        assertThat(stage.page.getByRole(AriaRole.IMG, Stage.named("Drawing area with your signature")))
                .isVisible();
        stage.looksGood("drawn-en");
        stage.sign().click();
        assertThat(stage.page.locator("#receipt-title")).isVisible();
        var strokes = stage.server.calls("signature").get(0).at("/mark/strokes");
        assertThat(strokes).hasSize(2);
        strokes.forEach(stroke -> stroke.forEach(point -> {
            assertThat(point.get(0).isInt() && point.get(1).isInt()).isTrue();
            assertThat(point.get(0).asInt()).isBetween(0, 1000);
            assertThat(point.get(1).asInt()).isBetween(0, 300);
        }));
    }

    @Test
    void whenTheDrawingIsCleared_thenNothingIsLeftOfIt() {
        stage.open("en-CA", 1280);
        stage.page.getByLabel("Draw your signature").check();
        draw();
        stage.button("Clear").click();
        assertThat(stage.page.getByRole(AriaRole.IMG, Stage.named("Drawing area, still empty")))
                .isVisible();
        stage.button("Type my name instead").click();
        assertThat(stage.page.getByLabel("Type your name")).isChecked();
        assertThat(stage.page.getByLabel("Your name", new Page.GetByLabelOptions().setExact(true)))
                .isFocused();
    }

    @Test
    void whenOneDeclines_thenAReasonIsDemanded() {
        stage.open("en-CA", 1280);
        stage.button("Decline…").click();
        assertThat(stage.page.getByLabel("Reason")).isFocused();
        stage.button("Decline").click();
        assertThat(stage.text("Required. Please fill in this field.")).isVisible();
        stage.looksGood("decline-en");
        stage.page.getByLabel("Reason").fill("Too many people are away.");
        stage.button("Back").click();
        assertThat(stage.button("Decline…")).isFocused();
        stage.page.keyboard().press("Enter");
        assertThat(stage.page.getByLabel("Reason")).hasValue("Too many people are away.");
        stage.button("Decline").click();
        assertThat(stage.page.locator("#receipt-title")).hasText("Declined");
        assertThat(stage.server.calls("refusal").get(0).get("reason").asText()).isEqualTo("Too many people are away.");
        stage.looksGood("receipt-declined-en");
    }

    @Test
    void whenTheReaderIsFrench_thenEverythingIsFrench() {
        stage.open("fr-CA", 1280);
        assertThat(stage.page.locator("paraph-signing")).hasAttribute("lang", "fr");
        assertThat(stage.text("Ce que vous signez")).isVisible();
        assertThat(stage.text("Raison du niveau 2")).isVisible();
        stage.looksGood("form-fr");
        stage.button("Refuser…").click();
        stage.looksGood("decline-fr");
        stage.button("Retour").click();
        stage.page.getByLabel("Votre mot de passe").fill("demo-manager");
        stage.page.context().clearCookies();
        stage.button("Signer").click();
        assertThat(stage.text("Votre session est terminée.")).isVisible();
        stage.looksGood("session-lost-fr");
    }

    @Test
    void whenTheLanguageIsSwitched_thenWhatWasTypedStays() {
        stage.open("en-CA", 1280);
        stage.page.getByLabel("Type your name").check();
        stage.name().fill("Max Manager");
        stage.button("Français").click();
        assertThat(stage.page.getByLabel("Votre nom", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("Max Manager");
        assertThat(stage.button("English")).isFocused();
        stage.page.getByLabel("Votre mot de passe").fill("demo-manager");
        stage.button("Signer").click();
        assertThat(stage.page.locator("#receipt-title")).hasText("Signé");
        assertThat(stage.server.calls("signature").get(0).get("language").asText())
                .isEqualTo("fr");
        stage.looksGood("receipt-fr");
    }

    @Test
    void whenTheScreenIs360Wide_thenNothingScrollsSideways() {
        stage.open("fr-CA", 360);
        assertThat(stage.page.locator("dl")).isVisible();
        stage.narrow("form-fr-360");
        stage.page.getByLabel("Tracer votre signature").check();
        stage.narrow("drawn-fr-360");
        stage.button("Refuser…").click();
        stage.narrow("decline-fr-360");
        stage.page.getByLabel("Motif").fill("Non.");
        stage.button("Refuser").click();
        assertThat(stage.page.locator("#receipt-title")).isVisible();
        stage.narrow("receipt-fr-360");
    }

    @Test
    void whenASecondTaskIsOpened_thenItWorksWithTheElementAlreadyKnown() {
        stage.open("en-CA", 1280);
        stage.signByClick();
        stage.button("Close").click();
        stage.page.evaluate("open_('t2')");
        stage.signByClick();
        assertThat(stage.page.locator("#receipt-title")).hasText("Signed");
        assertThat(stage.server.calls("signature")).hasSize(2);
        assertThat(stage.page.evaluate("closed_")).isEqualTo(2);
    }

    private void draw() {
        var box = stage.page.locator("canvas").boundingBox();
        for (var stroke : List.of(0.2, 0.6)) {
            stage.page.mouse().move(box.x + box.width * stroke, box.y + box.height * 0.3);
            stage.page.mouse().down();
            stage.page.mouse().move(box.x + box.width * (stroke + 0.1), box.y + box.height * 0.8);
            stage.page.mouse().move(box.x + box.width * (stroke + 0.2), box.y + box.height * 0.2);
            stage.page.mouse().up();
        }
    }

    private void tabTo(String id) {
        for (int i = 0; i < 20 && !id.equals(focused("id")); i++) {
            stage.page.keyboard().press("Tab");
        }
        assertThat(focused("id")).isEqualTo(id);
    }

    private Object focused(String property) {
        return stage.page.evaluate("p => (document.activeElement.shadowRoot ?? document).activeElement?.[p]", property);
    }
}
