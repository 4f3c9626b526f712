package org.paraph.authentication.outofband;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.paraph.authentication.enrolment.Tokens;
import org.paraph.authentication.outofband.CodeStore.SentCode;

/** Puts a code, at the last moment, into words and gives it its address. */
final class Envelopes {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Tokens tokens;
    private final Carriers carriers;

    Envelopes(Tokens tokens, Carriers carriers) {
        this.tokens = tokens;
        this.carriers = carriers;
    }

    /** A message, and who is to carry it. */
    record Addressed(CodeCarrier carrier, CodeMessage message) {}

    /** Nothing when its token has ended, or nobody carries it any more. */
    Optional<Addressed> of(SentCode sent) {
        return tokens.find(sent.token())
                .flatMap(kept -> carriers.of(kept.token())
                        .map(carrier -> new Addressed(carrier, message(sent, Secret.of(tokens.secret(kept))))));
    }

    private static CodeMessage message(SentCode sent, Secret secret) {
        String code = secret.code(sent);
        Optional<Occasions.Occasion> occasion = Optional.ofNullable(sent.occasion());
        return new CodeMessage(
                sent.id(),
                secret.address(),
                text(sent, code),
                code,
                sent.use().name().toLowerCase(Locale.ROOT),
                occasion.map(Occasions.Occasion::title).orElse(null),
                occasion.map(Occasions.Occasion::requester).orElse(null),
                sent.language(),
                sent.span().expiresAt());
    }

    static String text(SentCode sent, String code) {
        Occasions.Occasion occasion = sent.occasion();
        String variant = occasion == null ? "" : occasion.requester() == null ? ".titled" : ".requested";
        long minutes = Math.max(
                1,
                Duration.between(sent.span().createdAt(), sent.span().expiresAt())
                        .toMinutes());
        Locale language =
                Locale.FRENCH.getLanguage().equals(sent.language().getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
        String pattern = ResourceBundle.getBundle("paraph/messages/code", language, EXACT)
                .getString("code." + sent.use().name().toLowerCase(Locale.ROOT) + variant);
        return new MessageFormat(pattern, language).format(new Object[] {
            code, minutes, occasion == null ? "" : occasion.title(), occasion == null ? "" : occasion.requester()
        });
    }
}
