package org.paraph.notification;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.paraph.signature.Directory;
import org.paraph.signature.SigningEvent.Kind;
import org.paraph.signature.Times;
import org.paraph.signature.WaiverProcess;
import org.springframework.web.util.UriUtils;

/** Turns news into a letter in the reader's language. Thread-safe. */
final class LetterWriter {

    private static final Set<Kind> ASKING = EnumSet.of(Kind.REQUESTED, Kind.REMINDED, Kind.ESCALATED, Kind.REASSIGNED);
    private static final Set<Kind> ENDED = EnumSet.of(Kind.SIGNED, Kind.DECLINED, Kind.EXPIRED);
    private static final Set<Kind> WITH_REASON = EnumSet.of(Kind.DECLINED, Kind.WITHDRAWN);

    private final Titles titles;
    private final Names names;
    private final MailSettings settings;
    private final Times times;
    private final TokenLetterWriter tokens;
    private final Templates templates = new Templates();

    LetterWriter(Titles titles, Directory directory, MailSettings settings) {
        this.titles = titles;
        this.names = new Names(directory);
        this.settings = settings;
        this.times = new Times(settings.zone());
        this.tokens = new TokenLetterWriter(names, settings);
    }

    Letter write(Message message, Locale language) {
        Page page = message instanceof TokenNews token ? tokens.write(token, language) : page((News) message, language);
        return page.letter(templates, language);
    }

    private Page page(News news, Locale language) {
        var values = new Object[] {
            titles.task(news.place(), language),
            titles.process(news.place(), language),
            names.of(news.actor()),
            names.of(news.assignee()),
            news.waiver() == null ? "" : names.of(news.waiver().by())
        };
        String key = news.kind().key() + "." + news.role().key();
        return new Page(
                Wording.say(language, "subject." + key, values),
                Wording.say(language, "lead." + key, values),
                Wording.say(language, "next." + key + special(news), values),
                facts(news, values, language),
                WITH_REASON.contains(news.kind()) ? Clean.text(news.reason()) : "",
                Wording.say(language, "open." + target(news)),
                link(news));
    }

    /** What goes on after a waiver, or by one, is told in other words. */
    private static String special(News news) {
        if (news.waiver() != null && news.role() != Role.WAIVER) {
            return ".waived";
        }
        return isOwnWaiver(news) && ENDED.contains(news.kind()) ? ".own-waiver" : "";
    }

    private static boolean isOwnWaiver(News news) {
        return news.place().processKey().equals(WaiverProcess.KEY) && news.role() == Role.REQUESTER;
    }

    private void waiver(News news, Locale language, Map<String, String> facts) {
        if (news.waiver() != null) {
            facts.put(
                    Wording.say(language, "fact.signed-level"),
                    Wording.say(
                            language, "level", Integer.toString(news.waiver().to())));
            facts.put(
                    Wording.say(language, "fact.waived-by"),
                    names.of(news.waiver().by()));
            facts.put(
                    Wording.say(language, "fact.waived-because"),
                    Clean.line(news.waiver().reason()));
        }
    }

    private Map<String, String> facts(News news, Object[] values, Locale language) {
        var facts = new LinkedHashMap<String, String>();
        if (news.about().containsKey(language.getLanguage())) {
            facts.put(Wording.say(language, "fact.about"), news.about().get(language.getLanguage()));
        }
        facts.put(Wording.say(language, "fact.process"), values[1].toString());
        facts.put(Wording.say(language, "fact.task"), values[0].toString());
        if (news.requester() != null) {
            facts.put(Wording.say(language, "fact.requester"), names.of(news.requester()));
        }
        facts.put(
                Wording.say(language, "fact.purpose"),
                Wording.say(language, "purpose." + news.purpose().key()));
        facts.put(Wording.say(language, "fact.level"), Wording.say(language, "level", Integer.toString(news.level())));
        waiver(news, language, facts);
        if (news.due() != null && isAsked(news)) {
            facts.put(Wording.say(language, "fact.due"), times.text(news.due(), language));
        }
        return facts;
    }

    private static boolean isAsked(News news) {
        return news.role() == Role.SIGNER && ASKING.contains(news.kind());
    }

    /** Where the reader goes on: to the task when there is one to sign, to the own requests, or to the task list. */
    private static String target(News news) {
        if (isAsked(news) && news.task() != null) {
            return "task";
        }
        return news.role() == Role.REQUESTER && !isOwnWaiver(news) ? "requests" : "tasklist";
    }

    /** The link to it, which never signs or declines. */
    private String link(News news) {
        return switch (target(news)) {
            case "task" -> settings.tasklist() + "/#/?task=" + UriUtils.encode(news.task(), StandardCharsets.UTF_8);
            case "requests" -> settings.requests().toString();
            default -> settings.tasklist() + "/#/";
        };
    }
}
