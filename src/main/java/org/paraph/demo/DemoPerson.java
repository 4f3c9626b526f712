package org.paraph.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Somebody who can log in to the example.
 *
 * @param manager id of the manager, or empty
 * @param language {@code en} or {@code fr}
 * @param group the group besides {@code employees}, or empty
 */
record DemoPerson(String id, String first, String last, String manager, String language, String group) {

    /** Everybody. The administrator comes first; the others may start and sign. */
    static final List<DemoPerson> ALL = List.of(
            new DemoPerson("employee", "Erin", "Campbell", "manager", "en", ""),
            new DemoPerson("manager", "Marc", "Gagnon", "director", "en", "managers"),
            new DemoPerson("director", "Hélène", "Bouchard", "", "fr", "managers"),
            new DemoPerson("finance", "Priya", "Sharma", "director", "en", "finance"),
            new DemoPerson("payment", "Sylvie", "Roy", "finance", "fr", "finance"),
            new DemoPerson("contracting", "Daniel", "Nguyen", "director", "en", "contracting"),
            new DemoPerson("admin", "Alex", "Morin", "", "en", "camunda-admin"));

    String email() {
        return id + "@example.test";
    }

    String password() {
        return "demo-" + id;
    }

    Map<String, String> asRow(Locale reader) {
        String tongue = Locale.forLanguageTag(language).getDisplayLanguage(reader);
        return Map.of(
                "id", id, "name", first + " " + last, "password", password(), "manager", manager, "language", tongue);
    }
}
