package org.paraph.web.component;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.paraph.Browser;

/** The page “My requests”. */
class RequestsPageIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @RegisterExtension
    final Stage stage = new Stage(BROWSER);

    @Test
    void whenThePageIsOpened_thenEveryRequestTellsWhereItStands() {
        stage.openRequests("en-CA", 1280);
        assertThat(stage.page.locator("li")).hasCount(3);
        assertThat(stage.page.locator("li").first()).containsText("Waiting for a signature");
        assertThat(stage.page.locator("li").first()).containsText("Waits for Max Manager");
        assertThat(stage.page.locator("li").nth(1)).containsText("<i>Approve</i> the leave request");
        assertThat(stage.link("Download the record")).hasAttribute("href", record());
        assertThat(stage.link("Back to Tasklist")).hasAttribute("href", stage.server.url("app/tasklist/"));
        stage.looksGood("requests-en");
    }

    @Test
    void whenARequestIsWithdrawn_thenAReasonIsDemandedAndAReceiptGiven() {
        stage.openRequests("en-CA", 1280);
        stage.button("Withdraw the request “Approve the leave request”").click();
        stage.button("Withdraw").click();
        assertThat(stage.page.getByText("Required. Please fill in this field.")).isVisible();
        stage.looksGood("withdraw-en");
        stage.page.getByLabel("Reason").fill("My plans have changed.");
        stage.button("Withdraw").click();
        assertThat(stage.page.locator("#receipt-title")).hasText("Withdrawn");
        stage.looksGood("receipt-withdrawn-en");
        assertThat(stage.server.calls("withdrawal").get(0).get("reason").asText())
                .isEqualTo("My plans have changed.");
        stage.button("Close").click();
        await("the list is read again")
                .until(() -> stage.server.calls("requests").size() == 2);
        assertThat(stage.page.locator("li")).hasCount(3);
    }

    @Test
    void whenTheRequestCanNoLongerBeWithdrawn_thenTheReasonStays() {
        stage.server.next(
                "withdrawal",
                409,
                Samples.problem(
                        "cannot-withdraw", "It is too late to withdraw.", "The request has been decided.", "Ask Max."));
        stage.openRequests("en-CA", 1280);
        stage.button("Withdraw the request “Approve the leave request”").click();
        stage.page.getByLabel("Reason").fill("My plans have changed.");
        stage.button("Withdraw").click();
        assertThat(stage.page.locator(".problem")).isFocused();
        assertThat(stage.page.locator(".problem")).containsText("It is too late to withdraw.");
        assertThat(stage.page.getByLabel("Reason")).hasValue("My plans have changed.");
        stage.looksGood("withdraw-too-late-en");
        stage.button("Back").click();
        assertThat(stage.button("Withdraw the request “Approve the leave request”"))
                .isFocused();
    }

    @Test
    void whenNobodyIsLoggedIn_thenTheWayToTheLoginIsShown() {
        stage.server.next(
                "requests", 401, Samples.problem("not-logged-in", "Log in.", "Nobody is logged in.", "Log in."));
        stage.openRequests("en-CA", 1280);
        assertThat(stage.page.getByText("You are no longer logged in.")).isVisible();
        assertThat(stage.link("Log in to Tasklist")).hasAttribute("href", stage.server.url("app/tasklist/"));
        stage.looksGood("requests-login-en");
    }

    @Test
    void whenThereIsNoRequest_thenThatIsSaid() {
        stage.server.next("requests", 200, "[]");
        stage.openRequests("en-CA", 1280);
        assertThat(stage.page.getByText("You have no requests yet.")).isVisible();
    }

    @Test
    void whenTheReaderIsFrenchAndTheScreenSmall_thenNothingIsEnglishOrCutOff() {
        stage.openRequests("fr-CA", 360);
        assertThat(stage.page).hasTitle("Mes demandes");
        assertThat(stage.page.locator("html")).hasAttribute("lang", "fr");
        assertThat(stage.page.locator("li").first()).containsText("En attente d’une signature");
        stage.button("Retirer la demande «\u00a0Approve the leave request\u00a0»")
                .click();
        stage.looksGood("withdraw-fr-360");
        assertThat(stage.page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        stage.button("English").click();
        assertThat(stage.page).hasTitle("My requests");
        assertThat(stage.button("Français")).isFocused();
    }

    @Test
    void whenTheRequestWasAnsweredMeanwhile_thenTheReasonIsAskedNoMore() {
        stage.server.next(
                "withdrawal", 409, Samples.problem("already-answered", "It is over.", "Max signed it.", "Close it."));
        stage.openRequests("en-CA", 1280);
        stage.button("Withdraw the request “Approve the leave request”").click();
        stage.page.getByLabel("Reason").fill("My plans have changed.");
        stage.button("Withdraw").click();
        assertThat(stage.page.locator(".problem")).isFocused();
        assertThat(stage.page.getByLabel("Reason")).hasCount(0);
        stage.button("Close").click();
        assertThat(stage.page.locator(".problem")).hasCount(0);
        assertThat(stage.server.calls("requests")).as("the list is read again").hasSize(2);
    }

    private String record() {
        return stage.server.url("api/paraph/records/0b8f2c61-5a5e-4c0e-9d0f-6a3f0f4f7c11");
    }
}
