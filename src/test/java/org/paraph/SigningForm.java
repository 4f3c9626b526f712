package org.paraph;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Paraph's signing component on a page, handled by what does not depend on the language. Not thread-safe. */
record SigningForm(Page page) {

    static SigningForm shownOn(Page page) {
        page.locator("paraph-signing .answer").waitFor();
        return new SigningForm(page);
    }

    Locator part(String selector) {
        return page.locator("paraph-signing " + selector);
    }

    String text() {
        return page.locator("paraph-signing .frame").innerText();
    }

    SigningForm typed(String name) {
        part("#method-typed").check();
        part("#name").fill(name);
        return this;
    }

    SigningForm password(String password) {
        part("#token-memorized-secret").fill(password);
        return this;
    }

    /** The code of an authenticator app. */
    SigningForm code(String code) {
        part("#token-single-factor-otp-device").fill(code);
        return this;
    }

    void sign() {
        part("form .primary").click();
    }

    Receipt signed() {
        sign();
        return Receipt.on(page);
    }

    Receipt declined(String reason) {
        part("#decline").click();
        part("#reason").fill(reason);
        part(".danger").click();
        return Receipt.on(page);
    }

    /** The problem that is shown. */
    Locator problem() {
        return part(".problem");
    }

    /** The receipt, as it stays on the page until it is closed. */
    record Receipt(Page page, String text, String record) {

        static Receipt on(Page page) {
            var dialog = page.locator("paraph-receipt dialog");
            dialog.waitFor();
            return new Receipt(
                    page, dialog.innerText(), dialog.locator(".number").innerText());
        }

        void close() {
            page.locator("paraph-receipt .primary").click();
        }
    }
}
