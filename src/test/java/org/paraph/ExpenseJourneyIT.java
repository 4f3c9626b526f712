package org.paraph;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.paraph.authentication.enrolment.App;
import org.paraph.authentication.enrolment.Enrolment;
import org.paraph.demo.RunningExample;

/** An expense claim, as people bring it to its payment: in Tasklist, with an authenticator app beside their passwords. */
class ExpenseJourneyIT {

    private static final byte[] PDF = Pdfs.of("Train to Montreal", "and back");

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @RegisterExtension
    static final RunningExample example = new RunningExample();

    @Test
    void whenAClaimIsCorrectedCertifiedAndReleased_thenItsPaymentIsRequested() throws IOException {
        var employee = tall("en-CA");
        var mine = Tasklist.open(example, employee, "employee");
        var claim = mine.startClaim()
                .about("Visit of the regional office", "1200")
                .line(1, "meals", "Lunch with the auditors", "12,345")
                .receipt("lunch.png", picture())
                .receipt("notes.txt", "no receipt".getBytes(StandardCharsets.UTF_8));
        assertThat(claim.part(".field-error")).containsText("“notes.txt” was not added");
        assertThat(claim.part(".receipts li")).hasCount(1);
        Accessibility.check(employee, "paraph-claim");
        claim.start();
        assertThat(employee.locator(".modal-content")).containsText("Line 1: enter the amount as text with a point");
        Browser.screenshot(employee, "expense-en-01-refused");
        claim.line(1, "meals", "Lunch with the auditors", "45,50").receipt("train.pdf", PDF);
        assertThat(claim.part(".total")).hasText("Total: 45.50 CAD");
        Browser.screenshot(employee, "expense-en-02-claim");
        claim.start();

        var form = mine.openTask("Sign the claim");
        assertThat(form.part("img.picture")).hasCount(3);
        for (int picture = 0; picture < 3; picture++) {
            assertThat(form.part("img.picture").nth(picture).evaluate("""
                            async e => { e.scrollIntoView(); await e.decode(); return e.naturalWidth; }""")).isEqualTo(picture == 0 ? 420 : 935);
        }
        assertThat(form.text())
                .contains("Receipt\u00a01", "Receipt\u00a02", "train.pdf", "Lunch with the auditors", "45.50");
        Browser.screenshot(employee, "expense-en-03-sign");
        Accessibility.check(employee, "paraph-signing");
        form.password("demo-employee").signed().close();

        var manager = tall("en-CA");
        var his = Tasklist.open(example, manager, "manager");
        his.openTask("Certify the claim").declined("The train is missing").close();
        var correction = Tasklist.reopen(example, employee).openCorrection("Correct the claim");
        assertThat(correction.part(".statement")).containsText("Marc Gagnon declined the claim");
        assertThat(correction.part(".statement")).containsText("The train is missing");
        Accessibility.check(employee, "paraph-claim");
        assertThat(correction.part("#amount1")).hasValue("45.50");
        assertThat(correction.part(".receipts li")).hasCount(2);
        correction.part("button:has-text('Add an expense')").click();
        correction.line(2, "travel", "Train", "100");
        assertThat(correction.part(".total")).hasText("Total: 145.50 CAD");
        correction.part(".receipts button").last().click();
        Browser.screenshot(employee, "expense-en-04-correct");
        correction.complete();
        Tasklist.reopen(example, employee)
                .openTask("Sign the claim")
                .password("demo-employee")
                .signed()
                .close();

        App app = enrolledOnThePage(manager);
        var certification = Tasklist.reopen(example, manager).openTask("Certify the claim");
        assertThat(certification.text())
                .contains("145.50", "Train", "Erin Campbell (employee)")
                .doesNotContain("train.pdf");
        certification.password("demo-manager").code(app.code(1));
        Browser.screenshot(manager, "expense-en-06-certify");
        var receipt = certification.signed();
        assertThat(receipt.text()).contains("Signed");
        assertThat(manager.request()
                        .get(example.url("/camunda/api/paraph/records/" + receipt.record()))
                        .text())
                .contains("\"achievedLevel\":3", "single-factor-otp-device", "section-34");

        released("en-CA", "finance", "Priya Sharma", "Signed");
        JsonNode requisition = requisition("employee");
        assertThat(requisition.path("total").asText()).isEqualTo("145.50");
        assertThat(requisition.path("signatures").findValuesAsText("by"))
                .containsExactly("employee", "manager", "finance");
        assertThat(requisition.path("receipts").findValuesAsText("fileName")).containsExactly("lunch.png");
    }

    @Test
    void whenAFrenchSpeakerClaims_thenEverythingIsFrench() throws IOException {
        example.bean(IdentityService.class).setUserInfo("contracting", "locale", "fr");
        var claimant = tall("fr-CA");
        var mine = Tasklist.open(example, claimant, "contracting");
        var claim = mine.startClaim()
                .about("Visite du bureau régional", "1200")
                .line(1, "lodging", "Deux nuits à Gaspé", "1 210,40")
                .receipt("hôtel.png", picture());
        assertThat(claim.text().replaceAll("[\u00a0\u202f]", " "))
                .contains("Pièces justificatives", "Dépense 1", "Total : 1 210,40 CAD", "Ensuite, vous signerez");
        Browser.screenshot(claimant, "expense-fr-01-demande");
        claim.start();
        var form = mine.openTask("");
        assertThat(form.text()).contains("Pièce justificative\u00a01", "Centre de coûts", "Hébergement", "hôtel.png");
        Browser.screenshot(claimant, "expense-fr-02-signature");
        form.password("demo-contracting").signed().close();

        var director = tall("fr-CA");
        Tasklist.open(example, director, "director");
        keyAdded(
                director,
                "director",
                List.of("Ajouter\u00a0: Clé de sécurité", "Nom", "Continuer", "Votre mot de passe", "Utiliser la clé"));
        var certification = Tasklist.reopen(example, director).openTask("");
        assertThat(certification.text()).contains("1\u00a0210,40");
        Browser.screenshot(director, "expense-fr-03-attestation");
        assertThat(certification.signed().text()).contains("Signé");

        released("fr-CA", "payment", "Sylvie Roy", "Signé");
        assertThat(requisition("contracting").path("total").asText()).isEqualTo("1210.40");
    }

    /** Whoever may release it finds it by the mail's link, takes it over and signs, with a security key or a code. */
    private static void released(String locale, String person, String name, String told) {
        var page = tall(locale);
        page.navigate(example.url("/camunda/app/tasklist/default/"));
        Tasklist.login(page, person);
        boolean withKey = locale.startsWith("en");
        App app = withKey ? null : enrolled(person);
        if (withKey) {
            keyAdded(page, person, List.of("Add: Security key", "Name", "Continue", "Your password", "Use the key"));
        }
        String task = example.bean(TaskService.class)
                .createTaskQuery()
                .taskDefinitionKey("ReleasePayment")
                .singleResult()
                .getId();
        page.navigate(example.url("/camunda/app/tasklist/default/#/?task=" + task));
        page.locator("button.claim").click();
        var release = SigningForm.shownOn(page).typed(name);
        if (!withKey) {
            release.password("demo-" + person).code(app.code(1));
        }
        Browser.screenshot(page, "expense-release-" + locale);
        assertThat(release.signed().text()).contains(told);
    }

    /** A security key that Chromium plays, added on the page of one's tokens. */
    private static void keyAdded(Page page, String person, List<String> words) {
        page.navigate(example.url("/camunda/paraph/tokens.html"));
        VirtualKey.pluggedInto(page, example.url(""));
        page.locator("button:has-text('" + words.get(0) + "')").click();
        page.getByLabel(words.get(1), new Page.GetByLabelOptions().setExact(true))
                .fill("key ring");
        page.locator("button:has-text('" + words.get(2) + "')").click();
        page.getByLabel(words.get(3)).fill("demo-" + person);
        page.locator("button:has-text('" + words.get(2) + "')").click();
        page.locator("button:has-text('" + words.get(4) + "')").click();
        page.locator("li:has-text('key ring')").waitFor();
    }

    /** As the manager does it, on the page of his tokens. */
    private static App enrolledOnThePage(Page page) {
        page.navigate(example.url("/camunda/paraph/tokens.html"));
        page.locator("button:has-text('Add: Authenticator app')").click();
        page.locator("button:has-text('Continue')").click();
        page.getByLabel("Your password").fill("demo-manager");
        page.locator("button:has-text('Continue')").click();
        String seed = page.locator(".seed").innerText();
        Browser.screenshot(page, "expense-en-05-token");
        App app = new App("", seed, Clock.systemUTC());
        page.getByLabel("Code that the app shows now").fill(app.code());
        page.locator("button:has-text('Confirm')").click();
        page.locator("text=can sign from now on").waitFor();
        return app;
    }

    private static App enrolled(String person) {
        return App.enrolled(example.bean(Enrolment.class), person, "demo-" + person);
    }

    private static JsonNode requisition(String claimant) throws IOException {
        var history = example.bean(HistoryService.class);
        String instance = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("expense-approval")
                .startedBy(claimant)
                .singleResult()
                .getId();
        var written = history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName("requisition");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> written.count() == 1);
        try (InputStream file = (InputStream) List.copyOf(written.list()).get(0).getValue()) {
            return new ObjectMapper().readTree(file);
        }
    }

    private static byte[] picture() throws IOException {
        var image = new BufferedImage(420, 160, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 420, 160);
        graphics.setColor(Color.BLACK);
        graphics.drawString("Restaurant du port   Total 45.50", 40, 80);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static Page tall(String locale) {
        var page = BROWSER.page(locale, 1280);
        page.setViewportSize(1280, 1600);
        return page;
    }
}
