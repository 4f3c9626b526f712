package org.paraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paraph.signature.Directory;

/** In which language a person is answered: as asked for, else as the directory says, else as the browser says. */
record Languages(CurrentUser user, Directory directory) {

    private static final List<Locale> SPOKEN = List.of(Locale.CANADA, Locale.CANADA_FRENCH);

    Locale of(HttpServletRequest request) {
        return spoken(request.getParameter("lang")).or(this::known).orElseGet(() -> accepted(request));
    }

    private Optional<Locale> known() {
        return user.get()
                .flatMap(u -> directory.find(u.id()))
                .flatMap(Directory.Person::language)
                .flatMap(l -> spoken(l.getLanguage()));
    }

    static Optional<Locale> spoken(String language) {
        return SPOKEN.stream().filter(l -> l.getLanguage().equals(language)).findFirst();
    }

    private static Locale accepted(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        try {
            Locale best = header == null
                    ? null
                    : Locale.lookup(Locale.LanguageRange.parse(header), List.of(Locale.ENGLISH, Locale.FRENCH));
            return best == null ? Locale.CANADA : spoken(best.getLanguage()).orElse(Locale.CANADA);
        } catch (IllegalArgumentException unreadableHeader) {
            return Locale.CANADA;
        }
    }
}
