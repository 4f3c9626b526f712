package org.paraph.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraph.Accessibility;
import org.paraph.Browser;

class LetterPicturesIT {

    private static final LetterWriter LETTERS = Letters.writer("Leave request", "Approve the leave request");

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @ParameterizedTest
    @MethodSource({
        "org.paraph.notification.LetterWriterTest#allLetters",
        "org.paraph.notification.LetterWriterTest#waiverLetters"
    })
    void whenALetterIsShown_thenItIsAccessibleAndFitsANarrowScreen(News news, Locale language) {
        String kind = news.waiver() == null ? news.place().processKey() : "waived";
        assertFits(news, language, news.word() + "-" + news.role().key() + "-" + kind);
    }

    @ParameterizedTest
    @MethodSource("org.paraph.notification.TokenLetterTest#allLetters")
    void whenALetterAboutATokenIsShown_thenItIsAccessibleAndFitsANarrowScreen(TokenNews news, Locale language) {
        assertFits(news, language, news.word());
    }

    private static void assertFits(Message news, Locale language, String name) {
        var letter = LETTERS.write(news, language);
        var page = BROWSER.page("en-CA", 360);
        page.setContent(letter.html());

        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        Accessibility.check(page, "h1, table");
        page.setViewportSize(700, 600);
        Browser.screenshot(page, "mail-" + name + "-" + language.getLanguage());
    }
}
