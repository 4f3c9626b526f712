package org.paraph;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;

/** Paraph's form for a contract on a page, handled by what does not depend on the language. Not thread-safe. */
record ContractForm(Page page) {

    static ContractForm shownOn(Page page) {
        page.locator("paraph-contract #title").waitFor();
        return new ContractForm(page);
    }

    Locator part(String selector) {
        return page.locator("paraph-contract " + selector);
    }

    String text() {
        return part(".frame").innerText();
    }

    ContractForm about(String title, String value) {
        part("#title").fill(title);
        part("#value").fill(value);
        return this;
    }

    ContractForm file(String name, byte[] bytes) {
        part("#contract-file").setInputFiles(new FilePayload(name, "", bytes));
        part(".chosen:has-text('" + name + "')").waitFor();
        return this;
    }

    ContractForm choice(String name, String value) {
        part("#" + name + "-" + value).check();
        return this;
    }

    /** Fills the first fields, adding those that are not there. */
    ContractForm parties(String... ids) {
        for (int number = 1; number <= ids.length; number++) {
            if (part("#party" + number).count() == 0) {
                part(".actions button").click();
            }
            part("#party" + number).fill(ids[number - 1]);
        }
        return this;
    }

    /** Starts the process from its dialog. */
    void start() {
        page.click(".modal-footer button[type=submit]");
    }
}
