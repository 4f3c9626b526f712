package org.paraph.web.component;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.paraph.Browser;

/** The page “Delegated authorities”. */
class AuthoritiesPageIT {

    private static final String SUSPEND = "Suspend… Max Manager, DC-12";

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @RegisterExtension
    final Stage stage = new Stage(BROWSER);

    @Test
    void whenThePageIsOpened_thenDelegationsAreListedAndFiltered() {
        stage.openAuthorities("en-CA", 1280);
        assertThat(stage.page.locator(".requests > li")).hasCount(2);
        assertThat(stage.page.locator(".requests > li").nth(1)).containsText("head <i>of</i> finance");
        assertThat(stage.page.locator(".requests > li").nth(1)).containsText("Passed on by Max Manager");
        stage.looksGood("authorities-en");

        stage.page.getByLabel("Search").fill("finance");
        assertThat(stage.page.locator(".requests > li")).hasCount(1);
        assertThat(stage.text("Delegations shown: 1 of 2")).isVisible();
        stage.page.getByLabel("Kind of authority").selectOption("section-34");
        assertThat(stage.page.locator(".requests > li")).hasCount(0);
    }

    @Test
    void whenTheHistoryIsOpened_thenEveryVersionTellsWhoAndWhy() {
        stage.openAuthorities("en-CA", 1280);
        stage.page.getByText("History").first().click();
        assertThat(stage.text("Version 1: Active, 5,000.00 CAD. By Clara Clerk"))
                .isVisible();
        assertThat(stage.text("<b>New</b> chart")).isVisible();
        stage.looksGood("authorities-history-en");
    }

    @Test
    void whenOneIsSuspended_thenAReasonIsDemandedAndTheListReadAgain() {
        stage.openAuthorities("en-CA", 1280);
        stage.button(SUSPEND).click();
        stage.button("Suspend").click();
        assertThat(stage.text("Required. Please fill in this field.")).isVisible();
        stage.looksGood("authorities-suspend-en");
        stage.page.getByLabel("Reason", exactly()).fill("Audit");
        stage.button("Suspend").click();
        assertThat(stage.page.locator("textarea")).hasCount(0);
        assertThat(stage.page.locator("#words")).isFocused();
        assertThat(stage.server.calls("suspension").get(0).toString())
                .isEqualTo("{\"version\":1,\"reason\":\"Audit\"}");
        assertThat(stage.server.calls("delegations")).hasSize(2);
    }

    @Test
    void whenAnOfficerChangesOne_thenItsTermsAreThereAndAnUntouchedDayStaysTheInstantItWas() {
        stage.openAuthorities("en-CA", 1280);
        stage.button("Change… Max Manager, DC-12").click();
        assertThat(stage.page.getByLabel("Up to", exactly())).hasValue("5000.00");
        assertThat(stage.page.getByLabel("First day")).hasValue("2026-04-01");
        assertThat(stage.page.getByLabel("Capacity")).hasValue("yes");
        stage.page.getByLabel("Up to", exactly()).fill("7500.00");
        stage.page.getByLabel("Last day").fill("2027-03-31");
        stage.page.getByLabel("Reason", exactly()).fill("New chart");
        stage.looksGood("authorities-change-en");
        stage.button("Save the change").click();
        assertThat(stage.text("Saved.")).isVisible();
        assertThat(stage.server.calls("change").get(0).toString())
                .isEqualTo("{\"limit\":\"7500.00\",\"currency\":\"CAD\",\"costCentres\":\"1200, 13*\","
                        + "\"validFrom\":\"2026-04-01T04:00:00Z\",\"validUntil\":\"2027-03-31\",\"acting\":\"yes\","
                        + "\"instrument\":\"DC-12\",\"reason\":\"New chart\",\"version\":1}");
    }

    @Test
    void whenSomebodyElseWasQuicker_thenThatIsSaidAndTheReasonStays() {
        stage.server.next(
                "suspension", 409, Samples.problem("delegation-changed", "Changed.", "Another version.", "Reload."));
        stage.openAuthorities("en-CA", 1280);
        stage.button(SUSPEND).click();
        stage.page.locator("textarea").fill("Audit");
        stage.button("Suspend").click();
        assertThat(stage.page.locator(".problem")).isFocused();
        assertThat(stage.page.locator("textarea")).hasValue("Audit");
    }

    @Test
    void whenAFileIsImported_thenEveryWrongLineIsReported() {
        stage.openAuthorities("en-CA", 1280);
        stage.button("Import").click();
        assertThat(stage.text("Choose a file and give a reason.")).isVisible();
        stage.page
                .getByLabel("CSV file")
                .setInputFiles(new FilePayload("d.csv", "text/csv", "kind\nx".getBytes(StandardCharsets.UTF_8)));
        stage.page.getByLabel("Reason for the import").fill("New chart");
        stage.button("Import").click();
        assertThat(stage.text("Line 3. No such kind: “section-35”.")).isVisible();
        assertThat(stage.server.calls("import").get(0).asText()).isEqualTo("kind\nx");
        stage.looksGood("authorities-import-en");
    }

    @Test
    void whenTheFileWasTakenIn_thenTheListIsReadAgainAndTheNumberSaid() {
        stage.server.next("import", 200, "{\"created\":2,\"known\":1,\"wrong\":[]}");
        stage.openAuthorities("en-CA", 1280);
        stage.page
                .getByLabel("CSV file")
                .setInputFiles(new FilePayload("d.csv", "text/csv", "kind\nx".getBytes(StandardCharsets.UTF_8)));
        stage.page.getByLabel("Reason for the import").fill("New chart");
        stage.button("Import").click();
        assertThat(stage.text("2 delegations were created; 1 were in force already."))
                .isVisible();
        assertThat(stage.server.calls("delegations")).hasSize(2);
    }

    @Test
    void whenTheReaderKeepsNone_thenOnlyTheirOwnAreShown() {
        stage.server.next("delegations", 200, Delegations.OWN);
        stage.openAuthorities("en-CA", 1280);
        assertThat(stage.page.locator(".requests > li")).hasCount(1);
        assertThat(stage.button(SUSPEND)).hasCount(0);
        assertThat(stage.page.locator("#file")).hasCount(0);
    }

    @Test
    void whenAHolderIsAway_thenTheyPassOnWhatTheyHold() {
        stage.server.next("delegations", 200, Delegations.OWN);
        stage.openAuthorities("en-CA", 1280);
        stage.button("I am away… Max Manager, DC-12").click();
        stage.button("Pass on").click();
        assertThat(stage.text("Required. Please fill in this field.")).isVisible();
        assertThat(stage.page.getByLabel("User id of the substitute")).isFocused();
        stage.page.getByLabel("User id of the substitute").fill("anna");
        stage.page.getByLabel("First day").fill("2026-12-01");
        stage.page.getByLabel("Last day").fill("2026-12-24");
        stage.page.getByLabel("Up to (CAD)").fill("100.00");
        stage.page.getByLabel("Reason").fill("On vacation");
        stage.looksGood("authorities-away-en");
        stage.button("Pass on").click();
        assertThat(stage.text("Saved.")).isVisible();
        assertThat(stage.server.calls("substitute").get(0).toString())
                .isEqualTo("{\"person\":\"anna\",\"validFrom\":\"2026-12-01\",\"validUntil\":\"2026-12-24\","
                        + "\"limit\":\"100.00\",\"reason\":\"On vacation\"}");
    }

    @Test
    void whenOneIsAltered_thenItIsNamedAndCanOnlyBeEnded() {
        stage.server.next("delegations", 200, Delegations.ALTERED);
        stage.openAuthorities("en-CA", 1280);
        assertThat(stage.text("Somebody has altered this delegation in the database (id d-3, version 1)."))
                .isVisible();
        assertThat(stage.page.locator(".requests > li").nth(1).locator("button"))
                .hasCount(1);
        stage.looksGood("authorities-altered-en");
        stage.button("Take back… Anna Away, DC-12").click();
        stage.page.locator("textarea").fill("Back early");
        stage.button("Take back").click();
        assertThat(stage.text("Saved.")).isVisible();
        assertThat(stage.server.calls("return").get(0).toString())
                .isEqualTo("{\"version\":1,\"reason\":\"Back early\"}");
    }

    @Test
    void whenAnOfficerEntersOne_thenWhatIsRefusedStaysInTheForm() {
        stage.openAuthorities("en-CA", 1280);
        stage.button("New delegation…").click();
        assertThat(stage.page.locator("[id$=-kind]")).isFocused();
        stage.page.getByLabel("Held by").selectOption("position");
        stage.page.getByLabel("Holder", exactly()).fill("head");
        stage.page.getByLabel("Up to", exactly()).fill("5.123");
        stage.page.getByLabel("Currency").fill("CAD");
        stage.page.getByLabel("Cost centres", exactly()).fill("12*");
        stage.page.getByLabel("First day").fill("2026-04-01");
        stage.page.getByLabel("Instrument", exactly()).fill("DC-12");
        stage.page.getByLabel("Reason", exactly()).fill("New chart");
        stage.looksGood("authorities-new-en");
        stage.server.next(
                "delegations", 422, Samples.problem("delegation-wrong", "Wrong.", "No such limit.", "Correct."));
        stage.button("Create").click();
        assertThat(stage.page.locator(".problem")).isFocused();
        assertThat(stage.page.getByLabel("Up to", exactly())).hasValue("5.123");
        stage.button("Create").click();
        assertThat(stage.text("Saved.")).isVisible();
        assertThat(stage.server.calls("delegations").get(1).toString()).contains("\"holderType\":\"position\"");
    }

    @Test
    void whenAnOfficerAppointsSomebody_thenTheListOfPositionsIsThere() {
        stage.openAuthorities("en-CA", 1280);
        stage.page.getByText("Who holds which position").click();
        assertThat(stage.text("head of finance")).isVisible();
        stage.button("Appoint somebody…").click();
        stage.page.getByLabel("Position", exactly()).fill("head");
        stage.page.getByLabel("User id of the person").fill("anna");
        stage.page.getByLabel("First day").fill("2026-04-01");
        stage.page.getByLabel("Capacity").selectOption("yes");
        stage.page.getByLabel("Reason", exactly()).fill("Named");
        stage.looksGood("authorities-positions-en");
        stage.button("Appoint").click();
        assertThat(stage.text("Saved.")).isVisible();
        assertThat(stage.server.calls("positions").get(1).toString()).contains("\"acting\":true");

        stage.page.getByText("Who holds which position").click();
        stage.button("Ends now… Anna Away, head of finance").click();
        stage.page.locator("textarea").fill("Left");
        stage.button("End the appointment").click();
        assertThat(stage.page.locator("textarea")).hasCount(0);
        assertThat(stage.server.calls("end").get(0).toString()).isEqualTo("{\"reason\":\"Left\"}");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    @Test
    void whenTheReaderIsFrenchAndTheScreenSmall_thenNothingIsEnglishOrCutOff() {
        stage.openAuthorities("fr-CA", 360);
        assertThat(stage.page).hasTitle("Pouvoirs délégués");
        assertThat(stage.text("En vigueur")).isVisible();
        stage.button("Suspendre… Max Manager, DC-12").click();
        stage.narrow("authorities-fr-360");
        stage.button("Nouvelle délégation…").click();
        stage.narrow("authorities-new-fr-360");
        stage.button("English").click();
        assertThat(stage.page).hasTitle("Delegated authorities");
        assertThat(stage.button("Français")).isFocused();
    }
}
