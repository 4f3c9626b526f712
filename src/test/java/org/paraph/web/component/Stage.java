package org.paraph.web.component;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.paraph.Accessibility;
import org.paraph.Browser;

/**
 * One test's page with the component on it, in front of a scripted server. Fails the test when a script failed or broke the
 * content security policy. Register it after the browser. Not thread-safe.
 */
final class Stage implements BeforeEachCallback, AfterEachCallback {

    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();
    StandIn server;
    Page page;

    Stage(Browser browser) {
        this.browser = browser;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        server = new StandIn();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        server.close();
        assertThat(complaints)
                .as("errors of scripts and of the content security policy")
                .isEmpty();
    }

    /** Opens the signing task {@code t1}. */
    void open(String locale, int width) {
        open(locale, width, "**/nothing");
    }

    /** The same while the server cannot be reached at such addresses. */
    void open(String locale, int width, String unreachable) {
        freshPage(locale, width);
        page.route(unreachable, Route::abort);
        page.navigate(server.url("host"));
        page.evaluate("open_('t1')");
    }

    void openRequests(String locale, int width) {
        freshPage(locale, width);
        page.navigate(server.url("paraph/requests.html"));
    }

    void openApprovals(String locale, int width) {
        freshPage(locale, width);
        page.navigate(server.url("paraph/approvals.html"));
    }

    void openTokens(String locale, int width) {
        freshPage(locale, width);
        page.navigate(server.url("paraph/tokens.html"));
    }

    void openAuthorities(String locale, int width) {
        freshPage(locale, width);
        page.navigate(server.url("paraph/authorities.html"));
    }

    void openPeople(String locale, int width, String query) {
        freshPage(locale, width);
        page.navigate(server.url("paraph/people-tokens.html" + query));
    }

    private void freshPage(String locale, int width) {
        page = browser.page(locale, width);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    void signByClick() {
        page.getByLabel("Your password").fill("demo-manager");
        sign().click();
        assertThat(page.locator("#receipt-title")).isVisible();
    }

    Locator sign() {
        return button("Sign");
    }

    /** The field for a typed signature. */
    Locator name() {
        return page.getByLabel("Your name", new Page.GetByLabelOptions().setExact(true));
    }

    Locator text(String part) {
        return page.getByText(part).first();
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, named(name));
    }

    static GetByRoleOptions named(String name) {
        return new GetByRoleOptions().setName(name).setExact(true);
    }

    /** Takes a picture and checks what a machine can check of accessibility. */
    void looksGood(String picture) {
        Browser.screenshot(page, picture);
        Accessibility.check(page, null);
    }

    /** The same for a narrow screen, on which nothing may scroll sideways. */
    void narrow(String picture) {
        looksGood(picture);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }
}
