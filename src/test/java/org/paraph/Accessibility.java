package org.paraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lets axe-core look at a page or a part of it: WCAG 2.2 at level AA and best practice. */
public final class Accessibility {

    private static final String RUN = """
            selector => axe.run(selector ? {include: [[selector]]} : document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
            }).then(result => {
                if (result.passes.length === 0) { throw new Error('axe looked at nothing'); }
                return result.violations.map(v =>
                    v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary).join(' | '));
            })""";

    private Accessibility() {}

    /**
     * Fails with axe's own words when the part of the page breaks a rule.
     *
     * @param selector a CSS selector of the part, or null for the whole page; open shadow roots are walked into
     */
    public static void check(Page page, String selector) {
        page.evaluate(axe());
        assertThat((List<?>) page.evaluate(RUN, selector)).isEmpty();
    }

    private static String axe() {
        try (var in = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
