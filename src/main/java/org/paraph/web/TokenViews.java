package org.paraph.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.Disclosure;
import org.paraph.authentication.enrolment.Enrolment;
import org.paraph.authentication.enrolment.Proving.Demand;
import org.paraph.authentication.enrolment.Token;
import org.paraph.signature.Times;
import org.paraph.web.Views.BegunTokenView;
import org.paraph.web.Views.DemandView;
import org.paraph.web.Views.KeyView;
import org.paraph.web.Views.LockView;
import org.paraph.web.Views.OfferedView;
import org.paraph.web.Views.OwnTokenView;
import org.paraph.web.Views.OwnTokensView;
import org.paraph.web.Views.SeedView;
import org.paraph.web.Views.SentView;
import org.paraph.web.Views.SheetView;
import org.paraph.web.Views.TokenView;

/** People's own tokens, in the reader's language. */
record TokenViews(Texts texts, Times times, Logins logins) {

    OwnTokensView list(Enrolment enrolment, CurrentUser.User user, Locale language) {
        List<OfferedView> types = enrolment.types().stream()
                .map(type -> new OfferedView(
                        type.key(),
                        texts.wish(type, language),
                        enrolment
                                .addressing(type)
                                .map(key -> texts.get(language, "token.address." + key))
                                .orElse(null),
                        enrolment
                                .addressing(type)
                                .map(key -> texts.get(language, "token.address." + key + ".hint"))
                                .orElse(null)))
                .toList();
        return new OwnTokensView(types, tokens(enrolment.list(user.id()), language), user.administrator());
    }

    List<TokenView> types(List<TokenType> types, Locale language) {
        return types.stream()
                .map(type -> new TokenView(type.key(), texts.wish(type, language)))
                .toList();
    }

    TokenView type(TokenType type, Locale language) {
        return new TokenView(type.key(), label("token.own.", type, language));
    }

    List<OwnTokenView> tokens(List<Token> tokens, Locale language) {
        return tokens.stream().map(token -> of(token, language)).toList();
    }

    LockView lock(TokenType type, Instant until, Locale language) {
        return new LockView(
                type.key(), label("token.own.", type, language), until.toString(), times.text(until, language));
    }

    OwnTokenView of(Token it, Locale language) {
        String state = it.isIssued() ? "issued" : it.state().name().toLowerCase(Locale.ROOT);
        Instant used = it.life().lastUsedAt();
        Instant setUpBy = it.isIssued() ? it.collectBy() : null;
        return new OwnTokenView(
                it.id(),
                it.type().key(),
                label("token.own.", it.type(), language),
                it.name(),
                it.details().get("address"),
                state,
                texts.get(language, "token.state." + state),
                it.life().createdAt().toString(),
                times.text(it.life().createdAt(), language),
                used == null ? null : used.toString(),
                used == null ? null : times.text(used, language),
                setUpBy == null ? null : setUpBy.toString(),
                setUpBy == null ? null : times.text(setUpBy, language),
                it.life().reason());
    }

    DemandView of(Demand it, Locale language) {
        Map<String, String> hints = new TreeMap<>();
        it.hints().forEach((type, hint) -> hints.put(type.key(), hint));
        return new DemandView(
                it.challenge().id(),
                it.challenge().expiresAt().toString(),
                it.ways().stream()
                        .map(way -> way.stream()
                                .map(type ->
                                        logins.of(type, it.challenge().binding().person(), language, texts))
                                .toList())
                        .toList(),
                hints);
    }

    BegunTokenView of(Enrolment.Begun it, Locale language) {
        OwnTokenView token = of(it.token(), language);
        if (it.shown() instanceof Disclosure.Seed seed) {
            return new BegunTokenView(token, new SeedView(seed.uri(), seed.text(), seed.picture()), null, null, null);
        }
        if (it.shown() instanceof Disclosure.KeyOptions key) {
            return new BegunTokenView(token, null, null, new KeyView(key.options()), null);
        }
        if (it.shown() instanceof Disclosure.Sent sent) {
            return new BegunTokenView(token, null, null, null, new SentView(sent.address(), sent.challenge()));
        }
        Disclosure.Sheet sheet = (Disclosure.Sheet) it.shown();
        return new BegunTokenView(token, null, new SheetView(sheet.columns(), sheet.rows(), sheet.first()), null, null);
    }

    private String label(String prefix, TokenType type, Locale language) {
        return texts.first(language, prefix + type.key(), "token." + type.key());
    }
}
