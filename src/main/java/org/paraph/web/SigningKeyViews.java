package org.paraph.web;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paraph.credential.SigningKey;
import org.paraph.credential.SigningKey.Status;
import org.paraph.credential.SigningKeys;
import org.paraph.signature.Times;
import org.paraph.web.Views.BegunKeyView;
import org.paraph.web.Views.SigningKeyView;
import org.paraph.web.Views.SigningKeysView;

/** People's own signing keys, in the reader's language. */
record SigningKeyViews(Texts texts, Times times, Clock clock) {

    static final SigningKeysView NONE = new SigningKeysView(false, false, List.of());

    SigningKeysView list(SigningKeys keys, String person, Locale language) {
        return new SigningKeysView(true, keys.certifiesHere(), all(keys.list(person), language));
    }

    List<SigningKeyView> all(List<SigningKey> keys, Locale language) {
        return keys.stream().map(key -> of(key, language)).toList();
    }

    SigningKeyView of(SigningKey it, Locale language) {
        String state = state(it);
        Instant since = it.status() == Status.PENDING
                ? it.life().createdAt()
                : Optional.ofNullable(it.life().issuedAt()).orElse(it.life().createdAt());
        Optional<Instant> until =
                it.certificate().map(X509Certificate::getNotAfter).map(date -> date.toInstant());
        return new SigningKeyView(
                it.id(),
                it.name(),
                it.keeping().key(),
                state,
                texts.get(language, "signing-key.state." + state),
                since.toString(),
                times.text(since, language),
                until.map(Instant::toString).orElse(null),
                until.map(end -> times.text(end, language)).orElse(null),
                it.life().reason());
    }

    BegunKeyView of(SigningKeys.Begun it, Locale language) {
        return new BegunKeyView(
                of(it.key(), language),
                Base64.getEncoder().encodeToString(it.toSign().bytes()));
    }

    private String state(SigningKey it) {
        boolean over = it.status() == Status.ACTIVE
                && it.certificate()
                        .filter(certificate -> clock.instant()
                                .isAfter(certificate.getNotAfter().toInstant()))
                        .isPresent();
        return over ? "expired" : it.status().name().toLowerCase(Locale.ROOT);
    }
}
