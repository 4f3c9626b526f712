package org.paraph.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.paraph.assurance.Assessment;
import org.paraph.assurance.Method;
import org.paraph.assurance.TokenType;
import org.paraph.signature.OfferedKey;
import org.paraph.signature.Sight;
import org.paraph.signature.Times;
import org.paraph.web.Views.AssuranceView;
import org.paraph.web.Views.FindingView;
import org.paraph.web.Views.LackingView;
import org.paraph.web.Views.MethodView;
import org.paraph.web.Views.OfferedKeyView;
import org.paraph.web.Views.TokenView;

/** Why this level, and how one can sign at it. */
record AssuranceViews(Texts texts, Logins logins, Times times) {

    AssuranceView of(Sight it, Locale language) {
        Assessment assessment = it.assessment();
        int level = it.level().number();
        return new AssuranceView(
                level,
                texts.get(language, "level." + level + ".name"),
                assessment.decision(),
                assessment.version(),
                assessment.findings().stream().map(f -> finding(f, language)).toList(),
                explanation(it, language));
    }

    private String explanation(Sight it, Locale language) {
        return it.assessment().findings().stream()
                .filter(f -> !f.threat().isEmpty() && !f.harm().isEmpty())
                .max(Comparator.comparing(Assessment.Finding::level))
                .map(f -> texts.get(
                        language,
                        "level.why",
                        it.level().number(),
                        named("threat", f.threat(), language),
                        named("harm", f.harm(), language)))
                .orElseGet(() -> texts.get(language, "level.fixed", it.level().number()));
    }

    private FindingView finding(Assessment.Finding it, Locale language) {
        return new FindingView(
                named("threat", it.threat(), language),
                named("harm", it.harm(), language),
                it.level().number());
    }

    /** A decision of the host application may use words of its own. */
    private String named(String kind, String key, Locale language) {
        return texts.has(language, kind + "." + key) ? texts.get(language, kind + "." + key) : key;
    }

    /** @param person who is to sign */
    List<MethodView> methods(Sight it, String person, Locale language) {
        return it.offers().stream()
                .map(o -> new MethodView(
                        o.method().key(),
                        label(o.method(), language),
                        texts.get(language, "method." + o.method().key() + ".hint"),
                        tokens(o.ways().get(0), person, language),
                        o.ways().stream().map(w -> tokens(w, person, language)).toList(),
                        o.keys().stream().map(key -> key(key, language)).toList()))
                .toList();
    }

    private OfferedKeyView key(OfferedKey it, Locale language) {
        return new OfferedKeyView(it.id(), it.name(), it.until().toString(), times.date(it.until(), language));
    }

    private List<TokenView> tokens(List<TokenType> way, String person, Locale language) {
        return way.stream().map(t -> logins.of(t, person, language, texts)).toList();
    }

    List<LackingView> lacking(Sight it, Locale language) {
        return it.lacking().stream()
                .map(m -> new LackingView(m.key(), label(m, language), lacks(m, it, language)))
                .toList();
    }

    private String lacks(Method method, Sight it, Locale language) {
        String key = "lacks." + method.key();
        if (texts.has(language, key)) {
            return texts.get(language, key);
        }
        return it.enrollable().isEmpty()
                ? texts.get(language, "lacks.level", it.level().number())
                : texts.get(language, "lacks.token", it.level().number(), enrollable(it, language));
    }

    private String enrollable(Sight it, Locale language) {
        return it.enrollable().stream()
                .map(type -> texts.wish(type, language))
                .collect(Collectors.joining(texts.get(language, "or")));
    }

    private String label(Method method, Locale language) {
        return texts.get(language, "method." + method.key());
    }
}
