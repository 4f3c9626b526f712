package org.paraph;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** Paraph's form for an expense claim on a page, handled by what does not depend on the language. Not thread-safe. */
record ClaimForm(Page page) {

    static ClaimForm shownOn(Page page) {
        page.locator("paraph-claim #purpose").waitFor();
        return new ClaimForm(page);
    }

    Locator part(String selector) {
        return page.locator("paraph-claim " + selector);
    }

    String text() {
        return part(".frame").innerText();
    }

    ClaimForm about(String purpose, String costCentre) {
        part("#purpose").fill(purpose);
        part("#costCentre").fill(costCentre);
        return this;
    }

    /** Fills a line that is there, by its number. */
    ClaimForm line(int number, String category, String description, String amount) {
        part("#date" + number).fill("2026-01-15");
        part("#category" + number).selectOption(category);
        part("#description" + number).fill(description);
        part("#amount" + number).fill(amount);
        return this;
    }

    ClaimForm receipt(String name, byte[] bytes) {
        part("#receipts").setInputFiles(new FilePayload(name, "", bytes));
        return this;
    }

    /** Starts the process from its dialog. */
    void start() {
        page.click(".modal-footer button[type=submit]");
    }

    /** Completes the task in which the claim is corrected. */
    void complete() {
        page.locator("button[ng-click='complete()']").click();
    }
}
