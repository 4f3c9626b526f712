package org.paraph.notification;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What stands in a letter, in the order of reading; the templates lay it out. Immutable.
 *
 * @param lead what happened, in one sentence
 * @param next what to do now
 * @param facts labels and values
 * @param reason text typed by a person, or empty
 * @param open what the link leads to
 */
record Page(
        String subject, String lead, String next, Map<String, String> facts, String reason, String open, String link) {

    Letter letter(Templates templates, Locale language) {
        var model = new LinkedHashMap<String, Object>();
        model.put("lang", language.getLanguage());
        model.put("subject", subject);
        model.put("lead", lead);
        model.put("next", next);
        model.put("label", Wording.labels(language));
        model.put("facts", facts);
        model.put("reason", reason);
        model.put("quoted", reason.replaceAll("(?m)^", "> "));
        model.put("open", open);
        model.put("link", link);
        return new Letter(language, subject, templates.text(model), templates.html(model));
    }
}
