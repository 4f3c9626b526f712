package org.paraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.signature.Directory;
import org.springframework.mock.web.MockHttpServletRequest;

/** As asked for, else as the directory says, else as the browser says, else English. */
class LanguagesTest {

    @Test
    void whenALanguageIsAskedFor_thenItWins() {
        assertThat(spoken("fr", Locale.ENGLISH, "en")).isEqualTo(Locale.CANADA_FRENCH);
        assertThat(spoken("en", Locale.FRENCH, "fr")).isEqualTo(Locale.CANADA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "FR; DROP TABLE", "fr-CA"})
    void whenAnotherLanguageIsAskedFor_thenThePersonsOwnIsSpoken(String asked) {
        assertThat(spoken(asked, Locale.FRENCH, "en")).isEqualTo(Locale.CANADA_FRENCH);
    }

    @Test
    void whenTheDirectoryKnowsALanguage_thenTheBrowserIsNotAsked() {
        assertThat(spoken(null, Locale.FRENCH, "en")).isEqualTo(Locale.CANADA_FRENCH);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr-CA,fr;q=0.9,en;q=0.5 | fr",
                "en;q=0.2, fr;q=0.8 | fr",
                "de, en;q=0.5 | en",
                "de | en",
                "* | en",
                "'' | en",
                "fr;q=eleven | en",
                "\u0001 | en"
            })
    void whenOnlyTheBrowserSaysSomething_thenItsBestLanguageIsSpoken(String header, String expected) {
        assertThat(spoken(null, null, header).getLanguage()).isEqualTo(expected);
    }

    @Test
    void whenNobodySaysAnything_thenItIsEnglish() {
        assertThat(spoken(null, null, null)).isEqualTo(Locale.CANADA);
    }

    private static Locale spoken(String asked, Locale known, String header) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (asked != null) {
            request.setParameter("lang", asked);
        }
        if (header != null) {
            request.addHeader("Accept-Language", header);
        }
        return new Languages(() -> Optional.of(new CurrentUser.User("demo", false)), directory(known)).of(request);
    }

    private static Directory directory(Locale language) {
        return new Directory() {
            @Override
            public Optional<Person> find(String id) {
                return Optional.of(
                        new Person(id, id, Optional.empty(), Optional.ofNullable(language), Optional.empty()));
            }

            @Override
            public List<Person> members(String group) {
                return List.of();
            }
        };
    }
}
