package org.paraph.content.pdf.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UploadTextsTest {

    private final UploadTexts texts = new UploadTexts(new UploadLimits(20_000_000, 150));

    @ParameterizedTest
    @EnumSource
    void everyProblemHasWordsInBothLanguages(UploadProblem problem) {
        assertThat(texts.title(problem, Locale.ENGLISH)).isNotBlank();
        assertThat(texts.detail(problem, Locale.ENGLISH)).endsWith("was not taken, and nothing was signed.");
        assertThat(texts.remedy(problem, Locale.ENGLISH)).endsWith(".");
        assertThat(texts.title(problem, Locale.CANADA_FRENCH)).isNotEqualTo(texts.title(problem, Locale.ENGLISH));
        assertThat(texts.detail(problem, Locale.CANADA_FRENCH)).endsWith("n’a pas été accepté, et rien n’a été signé.");
        assertThat(texts.remedy(problem, Locale.CANADA_FRENCH)).endsWith(".");
    }

    @Test
    void limitsAreNamed() {
        assertThat(texts.detail(UploadProblem.TOO_LARGE, Locale.ENGLISH)).contains("20 MB");
        assertThat(texts.detail(UploadProblem.TOO_MANY_PAGES, Locale.FRENCH)).contains("150 pages");
    }

    @Test
    void whenALanguageIsUnknown_thenTheWordsAreEnglish() {
        assertThat(texts.title(UploadProblem.SCRIPT, Locale.GERMAN)).isEqualTo("The PDF holds a script");
    }
}
