package org.paraph.web.component;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.paraph.Accessibility;
import org.paraph.Browser;

class RequestsPageIT {

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
    void whenThePageIsOpened_thenEveryRequestTellsWhereItStands() {
        open("en-CA", 1280);
        assertThat(page.locator("li")).hasCount(3);
        assertThat(page.locator("li").first()).containsText("Waiting for a signature");
        assertThat(page.locator("li").first()).containsText("Waits for Max Manager");
        assertThat(page.locator("li").nth(1)).containsText("<i>Approve</i> the leave request");
        assertThat(link("Download the record")).hasAttribute("href", record());
        assertThat(link("Back to Tasklist")).hasAttribute("href", server.url("app/tasklist/"));
        looksGood("requests-en");
    }

    @Test
    void whenARequestIsWithdrawn_thenAReasonIsDemandedAndAReceiptGiven() {
        open("en-CA", 1280);
        button("Withdraw the request “Approve the leave request”").click();
        button("Withdraw").click();
        assertThat(page.getByText("Required. Please fill in this field.")).isVisible();
        looksGood("withdraw-en");
        page.getByLabel("Reason").fill("My plans have changed.");
        button("Withdraw").click();
        assertThat(page.locator("#receipt-title")).hasText("Withdrawn");
        looksGood("receipt-withdrawn-en");
        assertThat(server.calls("withdrawal").get(0).get("reason").asText()).isEqualTo("My plans have changed.");
        button("Close").click();
        assertThat(page.locator("li")).hasCount(3);
        assertThat(server.calls("requests")).as("the list is read again").hasSize(2);
    }

    @Test
    void whenTheRequestCanNoLongerBeWithdrawn_thenTheReasonStays() {
        server.next(
                "withdrawal",
                409,
                Samples.problem(
                        "cannot-withdraw", "It is too late to withdraw.", "The request has been decided.", "Ask Max."));
        open("en-CA", 1280);
        button("Withdraw the request “Approve the leave request”").click();
        page.getByLabel("Reason").fill("My plans have changed.");
        button("Withdraw").click();
        assertThat(page.locator(".problem")).isFocused();
        assertThat(page.locator(".problem")).containsText("It is too late to withdraw.");
        assertThat(page.getByLabel("Reason")).hasValue("My plans have changed.");
        looksGood("withdraw-too-late-en");
        button("Back").click();
        assertThat(button("Withdraw the request “Approve the leave request”")).isFocused();
    }

    @Test
    void whenNobodyIsLoggedIn_thenTheWayToTheLoginIsShown() {
        server.next("requests", 401, Samples.problem("not-logged-in", "Log in.", "Nobody is logged in.", "Log in."));
        open("en-CA", 1280);
        assertThat(page.getByText("You are no longer logged in.")).isVisible();
        assertThat(link("Log in to Tasklist")).hasAttribute("href", server.url("app/tasklist/"));
        looksGood("requests-login-en");
    }

    @Test
    void whenThereIsNoRequest_thenThatIsSaid() {
        server.next("requests", 200, "[]");
        open("en-CA", 1280);
        assertThat(page.getByText("You have no requests yet.")).isVisible();
    }

    @Test
    void whenTheReaderIsFrenchAndTheScreenSmall_thenNothingIsEnglishOrCutOff() {
        open("fr-CA", 360);
        assertThat(page).hasTitle("Mes demandes");
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        assertThat(page.locator("li").first()).containsText("En attente d’une signature");
        button("Retirer la demande «\u00a0Approve the leave request\u00a0»").click();
        looksGood("withdraw-fr-360");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        button("English").click();
        assertThat(page).hasTitle("My requests");
        assertThat(button("Français")).isFocused();
    }

    private void open(String locale, int width) {
        page = BROWSER.page(locale, width);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.navigate(server.url("paraph/requests.html"));
    }

    private String record() {
        return server.url("api/paraph/records/0b8f2c61-5a5e-4c0e-9d0f-6a3f0f4f7c11");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    private void looksGood(String picture) {
        Browser.screenshot(page, picture);
        Accessibility.check(page, null);
    }
}
