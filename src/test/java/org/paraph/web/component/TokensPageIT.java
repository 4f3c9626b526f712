package org.paraph.web.component;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.paraph.Browser;

/** The page “My signing tokens”. */
class TokensPageIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @RegisterExtension
    final Stage stage = new Stage(BROWSER);

    @Test
    void whenThePageIsOpened_thenEveryTokenTellsWhereItStands() {
        stage.openTokens("en-CA", 1280);
        assertThat(stage.page).hasTitle("My signing tokens");
        assertThat(stage.page.locator("li")).hasCount(2);
        assertThat(stage.page.locator("li").first()).containsText("Ready to sign");
        assertThat(stage.page.locator("li").first()).containsText("Never used");
        assertThat(stage.page.locator("li").nth(1)).containsText("<b>Paper</b>");
        assertThat(stage.page.locator("li").nth(1).getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat(stage.link("My requests")).hasAttribute("href", stage.server.url("paraph/requests.html"));
        stage.looksGood("tokens-en");
    }

    @Test
    void whenAnAppIsAdded_thenItsSecretIsShownAndItsFirstCodeConfirmsIt() {
        stage.openTokens("en-CA", 1280);
        stage.button("Add: Authenticator app").click();
        assertThat(name()).isFocused();
        name().fill("Tablet");
        stage.looksGood("tokens-name-en");
        stage.button("Continue").click();
        assertThat(stage.text("Enter the code in cell C4 of your code sheet.")).isVisible();
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.page.getByLabel("Code from your code sheet").fill("K7QX2M");
        stage.looksGood("tokens-proof-en");
        stage.button("Continue").click();
        assertThat(stage.text("GEZD GNBV GY3T QOJQ")).isVisible();
        assertThat(stage.page.locator("svg.qr path")).hasCount(2);
        assertThat(stage.page).hasTitle("My signing tokens");
        stage.looksGood("tokens-app-en");
        stage.page.getByLabel("Code that the app shows now").fill("123456");
        stage.button("Confirm").click();
        assertThat(stage.text("can sign from now on.")).isFocused();
        assertThat(stage.text("GEZD GNBV")).hasCount(0);
        assertThat(stage.server.calls("demand").get(0).toString())
                .isEqualTo("{\"type\":\"single-factor-otp-device\",\"name\":\"Tablet\"}");
        assertThat(stage.server.calls("begin").get(0).toString())
                .contains("\"name\":\"Tablet\"", "\"challenge\":\"c-7\"", "\"look-up-secret\":\"K7QX2M\"");
        assertThat(stage.server.calls("confirmation").get(0).get("answer").asText())
                .isEqualTo("123456");
    }

    private Locator name() {
        return stage.page.getByLabel("Name", new GetByLabelOptions().setExact(true));
    }

    @Test
    void whenASheetIsAdded_thenTheSheetAloneIsPrinted() {
        stage.server.next("begin", 201, Samples.BEGUN_SHEET);
        stage.openTokens("en-CA", 1280);
        stage.button("Add: Code sheet").click();
        stage.button("Continue").click();
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.page.getByLabel("Code from your code sheet").fill("K7QX2M");
        stage.button("Continue").click();
        assertThat(stage.page.getByLabel("Code in cell B2 of the sheet")).isVisible();
        stage.looksGood("tokens-sheet-en");
        stage.page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(stage.page.locator(".codes td").last()).isVisible();
        assertThat(stage.button("Print the sheet")).isHidden();
        assertThat(stage.page.getByLabel("Code in cell B2 of the sheet")).isHidden();
        Browser.screenshot(stage.page, "tokens-sheet-print-en");
    }

    @Test
    void whenTheProofIsWrong_thenNothingIsShownAndAnotherChallengeIsAsked() {
        stage.server.next(
                "begin",
                422,
                Samples.problem("enrolment-answer-wrong", "It is not right.", "Nothing was changed.", "Again."));
        stage.openTokens("en-CA", 1280);
        stage.button("Add: Authenticator app").click();
        stage.button("Continue").click();
        stage.page.getByLabel("Your password").fill("wrong");
        stage.page.getByLabel("Code from your code sheet").fill("K7QX2M");
        stage.button("Continue").click();
        assertThat(stage.page.locator(".problem")).isFocused();
        assertThat(stage.page.locator(".problem")).containsText("Nothing was changed.");
        assertThat(stage.page.getByLabel("Your password")).hasValue("");
        assertThat(stage.server.calls("demand")).hasSize(2);
    }

    @Test
    void whenATokenIsRenamedTestedReportedLostOrRevoked_thenThatIsSentAndSaid() {
        stage.openTokens("en-CA", 1280);
        stage.button("Rename “My phone”").click();
        name().fill("Work phone");
        stage.button("Rename").click();
        assertThat(stage.text("The token has a new name.")).isFocused();
        assertThat(stage.server.calls("name").get(0).get("name").asText()).isEqualTo("Work phone");
        stage.button("Test “My phone”").click();
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.page.getByLabel("Code from your code sheet").fill("K7QX2M");
        stage.looksGood("tokens-test-en");
        stage.button("Test").click();
        assertThat(stage.text("“My phone” works.")).isFocused();
        assertThat(stage.server.calls("demand").get(0).toString()).isEqualTo("{\"tested\":\"k1\"}");
        stage.button("Report “My phone” lost").click();
        stage.looksGood("tokens-lost-en");
        stage.button("Report lost").click();
        assertThat(stage.text("was reported lost and cannot be used any more")).isFocused();
        stage.button("Revoke “My phone”").click();
        stage.button("Back").click();
        assertThat(stage.button("Revoke “My phone”")).isFocused();
        stage.page.keyboard().press("Enter");
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.page.getByLabel("Code from your code sheet").fill("K7QX2M");
        stage.looksGood("tokens-revoke-en");
        stage.button("Revoke").click();
        assertThat(stage.text("was revoked.")).isFocused();
        assertThat(stage.server.calls("demand").get(1).toString()).isEqualTo("{\"token\":\"k1\"}");
    }

    @Test
    void whenThereAreSigningKeys_thenEachTellsWhereItStandsAndCanBeBroughtItsCertificateOrRevoked() {
        stage.server.next("signing-keys", 200, Samples.KEYS);
        stage.openTokens("en-CA", 1280);
        assertThat(key(0)).containsText("Key not in this browser");
        assertThat(key(0)).containsText("until November 21, 2028");
        assertThat(key(1)).containsText("<b>Laptop</b>");
        assertThat(stage.link("Download the request of “<b>Laptop</b>”"))
                .hasAttribute("href", stage.server.url("api/paraph/signing-keys/c2/request"));
        assertThat(key(2)).containsText("Laptop stolen");
        assertThat(key(2).getByRole(AriaRole.BUTTON)).hasCount(0);
        stage.looksGood("signing-keys-en");

        stage.button("Bring the certificate of “<b>Laptop</b>”").click();
        stage.button("Take this certificate").click();
        assertThat(stage.page.getByLabel("File of the certificate")).isFocused();
        stage.page
                .getByLabel("File of the certificate")
                .setInputFiles(new FilePayload("mine.pem", "application/x-pem-file", "-----BEGIN X".getBytes(UTF_8)));
        stage.looksGood("signing-keys-install-en");
        stage.server.next("signing-keys", 200, Samples.KEYS);
        stage.button("Take this certificate").click();
        assertThat(stage.text("has its certificate and can sign from now on.")).isFocused();
        assertThat(stage.server
                        .calls("key-certificate")
                        .get(0)
                        .get("certificates")
                        .asText())
                .isEqualTo("-----BEGIN X");

        stage.button("Revoke “Office computer”").click();
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.page.getByLabel("Code from your code sheet").fill("K7QX2M");
        stage.button("Revoke").click();
        assertThat(stage.text("“Office computer” was revoked.")).isFocused();
        assertThat(stage.server.calls("key-challenge").get(0).toString()).isEqualTo("{\"key\":\"c1\"}");
    }

    private Locator key(int number) {
        return stage.page.locator("[data-key]").nth(number);
    }

    @Test
    void whenNoPkiIsConfigured_thenNothingIsSaidOfSigningKeys() {
        stage.server.next("signing-keys", 200, "{\"offered\":false,\"certifiesHere\":false,\"keys\":[]}");
        stage.openTokens("en-CA", 1280);
        assertThat(stage.button("Add: Authenticator app")).isVisible();
        assertThat(stage.text("My signing keys")).hasCount(0);
    }

    @Test
    void whenTheProofForAKeyIsRefused_thenTheReasonIsShownAndNoKeyIsKept() {
        stage.server.next(
                "key-challenge",
                403,
                Samples.problem("enrolment-key-no-proof", "It is not enough.", "Nothing was changed.", "Add a token."));
        stage.openTokens("en-CA", 1280);
        stage.button("Make a key in this browser").click();
        assertThat(name()).isFocused();
        stage.button("Continue").click();
        assertThat(stage.text("Required. Please fill in this field.")).isVisible();
        name().fill("Laptop");
        stage.button("Continue").click();
        assertThat(stage.page.locator(".problem")).containsText("Add a token.");
        assertThat(stage.server.calls("key-challenge").get(0).get("publicKey").asText())
                .startsWith("MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE");
        assertThat(stage.page.evaluate("import('./signing-keys.js').then(m => m.held()).then(ids => ids.length)"))
                .isEqualTo(0);
    }

    @Test
    void whenTheReaderIsFrenchAndTheScreenSmall_thenNothingIsEnglishOrCutOff() {
        stage.server.next("signing-keys", 200, Samples.KEYS);
        stage.openTokens("fr-CA", 360);
        assertThat(stage.page).hasTitle("Mes jetons de signature");
        stage.narrow("tokens-fr-360");
        stage.server.next("begin", 201, Samples.BEGUN_SHEET);
        stage.button("Ajouter\u00a0: Code sheet").click();
        stage.narrow("tokens-name-fr-360");
        stage.button("Continuer").click();
        stage.page.getByLabel("Your password").fill("demo-manager");
        stage.page.getByLabel("Code from your code sheet").fill("K7QX2M");
        stage.button("Continuer").click();
        assertThat(stage.button("Imprimer la feuille")).isVisible();
        stage.narrow("tokens-sheet-fr-360");
    }
}
