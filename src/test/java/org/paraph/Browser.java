package org.paraph;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The machine's own Chromium for tests, started once for the whole run.
 *
 * <p>Use it as {@code @RegisterExtension static final Browser BROWSER = new Browser();} and take a fresh page, with cookies
 * of its own, from {@link #page()}; pages are closed after each test. The system property {@code paraph.browser} decides what
 * happens where no Chromium is found: {@code auto} skips the tests and says so, {@code required} fails them. Not thread-safe,
 * as Playwright is not.
 */
public final class Browser implements BeforeAllCallback, AfterEachCallback {

    private static final String MODE = "paraph.browser";
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Milliseconds; nothing waits that long but on a machine with much else to do. */
    private static final double PATIENCE = 40_000;

    private final List<BrowserContext> open = new ArrayList<>();
    private Started started;

    @Override
    public void beforeAll(ExtensionContext context) {
        var chromium = chromium();
        if (chromium.isEmpty() && "required".equals(System.getProperty(MODE))) {
            throw new IllegalStateException("No Chromium on the PATH, and " + MODE + "=required. Install chromium.");
        }
        Assumptions.assumeTrue(
                chromium.isPresent(), "BROWSER TESTS SKIPPED: no Chromium on the PATH (" + MODE + "=auto)");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        started = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Browser.class))
                .getOrComputeIfAbsent(Started.class, key -> Started.from(chromium.orElseThrow()), Started.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        open.forEach(BrowserContext::close);
        open.clear();
    }

    /** A page 1280 x 900 in a fresh English (Canada) context, in Toronto's time zone. */
    public Page page() {
        return page("en-CA", 1280);
    }

    /**
     * A page in a fresh context.
     *
     * @param locale the browser's language, such as {@code fr-CA}
     * @param width of the window in CSS pixels
     */
    public Page page(String locale, int width) {
        return context(new NewContextOptions()
                        .setLocale(locale)
                        .setTimezoneId("America/Toronto")
                        .setViewportSize(width, 900))
                .newPage();
    }

    /** A page 1280 x 1600, on which a signing task needs no scrolling. */
    public Page tall(String locale) {
        var page = page(locale, 1280);
        page.setViewportSize(1280, 1600);
        return page;
    }

    /** A fresh context with the given options; it is closed after the test. */
    public BrowserContext context(NewContextOptions options) {
        var context = started.chromium().newContext(options);
        context.setDefaultTimeout(PATIENCE);
        open.add(context);
        return context;
    }

    /** Writes a picture of the whole page to {@code target/screenshots/<name>.png}. A page in the background is not drawn. */
    public static void screenshot(Page page, String name) {
        page.bringToFront();
        page.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setTimeout(60_000)
                .setFullPage(true));
    }

    private static Optional<Path> chromium() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private record Started(Playwright playwright, com.microsoft.playwright.Browser chromium)
            implements ExtensionContext.Store.CloseableResource {

        static Started from(Path executable) {
            var playwright = Playwright.create();
            var options = new LaunchOptions()
                    .setExecutablePath(executable)
                    .setChromiumSandbox(false)
                    .setArgs(ARGUMENTS);
            return new Started(playwright, playwright.chromium().launch(options));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }
}
