package org.paraph;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.paraph.demo.RunningExample;

/** The whole main job, as people do it: in Tasklist, in their mail and on the page of their requests. */
class LeaveRequestJourneyIT {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|and|you|your|of|is|sign|decline|leave|request|level|why|how|password|close|approve|record)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    @RegisterExtension
    static final RunningExample example = new RunningExample();

    @AfterEach
    void noIncident() {
        assertThat(example.bean(RuntimeService.class).createIncidentQuery().list())
                .isEmpty();
    }

    @Test
    void whenAnEmployeeAsksAndTheManagerSigns_thenTheLeaveIsApprovedRecordedAndTold() {
        var leave = Leave.vacation("A week with the family");
        var employee = BROWSER.tall("en-CA");
        employee.navigate(example.url("/"));
        Browser.screenshot(employee, "journey-en-01-home");
        employee.click("#tasklist");
        var mine = Tasklist.login(employee, "employee");
        var dialog = mine.startLeave();
        Browser.screenshot(employee, "journey-en-02-start");
        dialog.fill(leave);
        Browser.screenshot(employee, "journey-en-03-start-filled");
        dialog.submit();
        Browser.screenshot(employee, "journey-en-04-started");

        var form = mine.openTask("Sign the request");
        Browser.screenshot(employee, "journey-en-05-form");
        assertThat(form.text()).contains("This is your own request", leave.firstDay(Locale.CANADA), leave.comment());
        var receipt = form.typed("Erin Campbell").password("demo-employee").signed();
        Browser.screenshot(employee, "journey-en-06-receipt");
        assertThat(receipt.text()).contains(receipt.record(), "What happens next");
        receipt.close();
        assertThat(mine.tasks("Sign the request")).hasCount(0);
        Browser.screenshot(employee, "journey-en-07-closed");

        var manager = BROWSER.tall("en-CA");
        Mailbox.open(example, manager, "manager", "Please sign: Approve the leave");
        Browser.screenshot(manager, "journey-en-08-mail");
        manager.click("#link");
        Tasklist.login(manager, "manager");
        var decision = SigningForm.shownOn(manager);
        decision.part("summary").first().click();
        Browser.screenshot(manager, "journey-en-09-decision");
        assertThat(decision.text())
                .contains("Erin Campbell", leave.firstDay(Locale.CANADA), leave.comment(), "Why level 2");
        var approval = decision.password("demo-manager").signed();
        Browser.screenshot(manager, "journey-en-10-approved");
        assertThat(manager.request().get(api("records/" + approval.record())).text())
                .contains("org.paraph.record/1", approval.record());
        approval.close();
        Browser.screenshot(manager, "journey-en-11-closed");

        Mailbox.open(example, employee, "employee", "Signed by Marc Gagnon");
        Browser.screenshot(employee, "journey-en-12-told");
        awaitEnd("LeaveApproved");
        assertJournalIntact();
        employee.navigate(example.url("/camunda/paraph/requests.html"));
        employee.locator("#requests li").first().waitFor();
        Browser.screenshot(employee, "journey-en-13-requests");
    }

    @Test
    void whenAFrenchSpeakerAsks_thenEverythingIsFrench() {
        var leave = Leave.vacation("Une semaine à Gaspé");
        var page = BROWSER.tall("fr-CA");
        page.navigate(example.url("/"));
        Browser.screenshot(page, "journey-fr-01-accueil");
        page.click("#tasklist");
        var mine = Tasklist.login(page, "payment");
        assertThat(page.locator("body")).containsText("Démarrer un processus");
        var dialog = mine.startLeave().fill(leave);
        Browser.screenshot(page, "journey-fr-02-formulaire");
        dialog.submit();
        var form = mine.openTask("");
        Browser.screenshot(page, "journey-fr-03-signature");
        assertThat(form.text()).contains("Congé annuel", leave.firstDay(Locale.CANADA_FRENCH));
        assertFrench(form.text());
        var receipt = form.typed("Sylvie Roy").password("demo-payment").signed();
        Browser.screenshot(page, "journey-fr-04-recu");
        assertFrench(receipt.text());
        receipt.close();

        var finance = BROWSER.tall("en-CA");
        Mailbox.open(example, finance, "finance", "Please sign: Approve the leave");
        finance.click("#link");
        Tasklist.login(finance, "finance");
        SigningForm.shownOn(finance).password("demo-finance").signed();

        Mailbox.open(example, page, "payment", "Signature de Priya Sharma");
        Browser.screenshot(page, "journey-fr-05-courriel");
        page.navigate(example.url("/camunda/paraph/requests.html"));
        page.locator("#requests li").first().waitFor();
        Browser.screenshot(page, "journey-fr-06-demandes");
        assertFrench(page.locator("#requests .frame").innerText());
    }

    @Test
    void whenTheApproverDeclines_thenTheRequesterIsToldTheReason() {
        var manager = BROWSER.tall("en-CA");
        ask("manager", Leave.vacation("Moving house"));
        Tasklist.open(example, manager, "manager")
                .openTask("Sign the request")
                .password("demo-manager")
                .signed();

        var director = BROWSER.tall("fr-CA");
        Mailbox.open(example, director, "director", "Approuver le congé");
        Browser.screenshot(director, "journey-decline-01-courriel");
        director.click("#link");
        Tasklist.login(director, "director");
        var form = SigningForm.shownOn(director);
        Browser.screenshot(director, "journey-decline-02-decision");
        assertFrench(form.text().replace("Moving house", ""));
        form.part("#decline").click();
        Browser.screenshot(director, "journey-decline-03-motif");
        form.part("#reason").fill("Trop de monde absent cette semaine-là");
        form.part(".danger").click();
        var receipt = SigningForm.Receipt.on(director);
        Browser.screenshot(director, "journey-decline-04-recu");
        assertThat(receipt.text()).contains("Vous avez refusé");

        Mailbox.open(example, manager, "manager", "Declined by Hélène Bouchard");
        assertThat(manager.locator("pre")).containsText("Trop de monde absent cette semaine-là");
        Browser.screenshot(manager, "journey-decline-05-told");
        awaitEnd("LeaveDeclined");
    }

    @Test
    void whenTheEmployeeWithdraws_thenTheOpenFormOfTheManagerSaysSo() {
        var employee = BROWSER.tall("en-CA");
        ask("employee", Leave.vacation("Changing plans"));
        Tasklist.open(example, employee, "employee")
                .openTask("Sign the request")
                .password("demo-employee")
                .signed();
        var manager = BROWSER.tall("en-CA");
        var open = Tasklist.open(example, manager, "manager").openTask("Approve the leave");

        employee.navigate(example.url("/camunda/paraph/requests.html"));
        var request = employee.locator("#requests li").first();
        request.locator("button").first().click();
        employee.fill("#reason", "The trip was called off");
        Browser.screenshot(employee, "journey-withdraw-01-reason");
        employee.locator("#requests .danger").click();
        assertThat(SigningForm.Receipt.on(employee).text()).contains("You have withdrawn");
        Browser.screenshot(employee, "journey-withdraw-02-receipt");

        open.password("demo-manager").sign();
        open.problem().waitFor();
        Browser.screenshot(manager, "journey-withdraw-03-manager");
        assertThat(open.problem()).containsText("Nothing was signed");
        assertThat(open.part("button")).hasText(new String[] {"Français", "Close"});
        Mailbox.open(example, manager, "manager", "Withdrawn, no signature needed");
        Browser.screenshot(manager, "journey-withdraw-04-told");
        awaitEnd("LeaveWithdrawn");
    }

    private static void assertJournalIntact() {
        var admin = Tasklist.open(example, BROWSER.page(), "admin");
        assertThat(admin.page.request().get(api("journal/check")).text()).contains("\"intact\":true");
    }

    private static String api(String path) {
        return example.url("/camunda/api/paraph/" + path);
    }

    private static void ask(String user, Leave leave) {
        assertThat(example.postAs(user, "/engine-rest/process-definition/key/leave-request/start", leave.asJson())
                        .statusCode())
                .isEqualTo(200);
    }

    private static void assertFrench(String text) {
        assertThat(text).doesNotContainPattern(ENGLISH);
    }

    private static void awaitEnd(String event) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> example.bean(HistoryService.class)
                                .createHistoricActivityInstanceQuery()
                                .activityId(event)
                                .count()
                        > 0);
    }
}
