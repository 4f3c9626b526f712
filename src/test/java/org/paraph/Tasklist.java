package org.paraph;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.paraph.demo.RunningExample;

/** Camunda Tasklist in a browser, as one person uses it. Not thread-safe. */
public final class Tasklist {

    final Page page;

    private Tasklist(Page page) {
        this.page = page;
    }

    /** Opens Tasklist and logs in with the user's own password. */
    static Tasklist open(RunningExample example, Page page, String user) {
        page.navigate(example.url("/camunda/app/tasklist/default/"));
        return login(page, user);
    }

    /** Logs in with the user's own password where the browser already stands at the login, for instance after a mail's link. */
    public static Tasklist login(Page page, String user) {
        var name = page.locator("input[ng-model=username]");
        page.locator("input[ng-model=username].ng-pristine").waitFor(); // before, Angular does not listen yet
        type(name, page.locator("input[ng-model=password]"), user);
        var answer = page.waitForResponse(
                one -> one.url().contains("/login/tasklist"), () -> page.click("button[type=submit]"));
        if (!answer.ok()) {
            throw new AssertionError("Tasklist refused " + user + ": " + answer.status() + " " + answer.text());
        }
        name.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return new Tasklist(page);
    }

    /** Once, 300 ms after its start, Tasklist puts the cursor back into the name: a password typed just then lands there. */
    private static void type(Locator name, Locator password, String user) {
        do {
            name.fill(user);
            password.fill("demo-" + user);
        } while (!name.inputValue().equals(user) || !password.inputValue().equals("demo-" + user));
    }

    /** Opens the dialog that starts a process, as far as the form for a leave request. */
    StartDialog startLeave() {
        choose("Leave request");
        page.locator(".modal-content .fjs-form").waitFor();
        return new StartDialog(page);
    }

    /** The same for an expense claim. */
    ClaimForm startClaim() {
        choose("Expense approval");
        return ClaimForm.shownOn(page);
    }

    /** The same for a contract, by its name in the reader's language. */
    ContractForm startContract() {
        choose("Contract signature");
        return ContractForm.shownOn(page);
    }

    private void choose(String process) {
        page.locator(".start-process-action a, a:has(.glyphicon-list-alt)")
                .first()
                .click();
        page.locator(".modal-content ul.processes a", new Page.LocatorOptions().setHasText(process))
                .first()
                .click();
    }

    /** The tasks in the list whose text holds the given words. */
    Locator tasks(String words) {
        return page.locator("ol.tasks-list li.task", new Page.LocatorOptions().setHasText(words));
    }

    /** Opens Tasklist once more for whoever is logged in. */
    static Tasklist reopen(RunningExample example, Page page) {
        page.navigate("about:blank"); // Tasklist keeps an open dialog in its address
        page.navigate(example.url("/camunda/app/tasklist/default/"));
        return new Tasklist(page);
    }

    /** Opens the task in which a claim is corrected. */
    ClaimForm openCorrection(String words) {
        tasks(words).first().click();
        return ClaimForm.shownOn(page);
    }

    SigningForm openTask(String words) {
        tasks(words).first().click();
        return SigningForm.shownOn(page);
    }

    /** The form to start a leave request. */
    record StartDialog(Page page) {

        StartDialog fill(Leave leave) {
            page.click(".modal-content .fjs-select-display");
            page.locator(".modal-content .fjs-dropdownlist-item")
                    .nth(leave.type())
                    .click();
            date("startDate", leave.from());
            date("endDate", leave.to());
            page.fill(".modal-content textarea", leave.comment());
            return this;
        }

        void submit() {
            page.click(".modal-footer button[type=submit]");
        }

        private void date(String field, String day) {
            var input = page.locator(".modal-content input[id$=" + field + "]");
            input.fill(day);
            input.press("Tab");
        }
    }
}
