package org.paraph.notification;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.paraph.signature.Times;

/** Turns what happened to a token into a letter in its holder's language. Thread-safe. */
final class TokenLetterWriter {

    private final Names names;
    private final MailSettings settings;
    private final Times times;

    TokenLetterWriter(Names names, MailSettings settings) {
        this.names = names;
        this.settings = settings;
        this.times = new Times(settings.zone());
    }

    Page write(TokenNews news, Locale language) {
        String type = Wording.say(
                language,
                "token." + (news.type() == null ? "signing-key" : news.type().key()));
        Object[] values = {
            news.name() == null ? type : Clean.line(news.name()),
            type,
            names.of(news.actor()),
            news.until() == null ? "" : times.text(news.until(), language)
        };
        return new Page(
                Wording.say(language, "subject." + news.word(), values),
                Wording.say(language, "lead." + news.word(), values),
                Wording.say(language, "next." + news.word(), values),
                facts(news, values, language),
                Clean.text(news.reason()),
                Wording.say(language, "open.tokens"),
                settings.tokens().toString());
    }

    private Map<String, String> facts(TokenNews news, Object[] values, Locale language) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (news.name() != null) {
            facts.put(Wording.say(language, news.type() == null ? "fact.key" : "fact.token"), values[0].toString());
        }
        facts.put(Wording.say(language, "fact.type"), values[1].toString());
        if (news.actor() != null) {
            facts.put(Wording.say(language, "fact.actor"), values[2].toString());
        }
        facts.put(Wording.say(language, "fact.at"), times.text(news.at(), language));
        if (news.until() != null) {
            facts.put(Wording.say(language, "fact.until"), values[3].toString());
        }
        return facts;
    }
}
