package org.paraph.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.paraph.validation.Finding;
import org.paraph.validation.Signatory;
import org.paraph.validation.Verdict;
import org.paraph.validation.Words;
import org.paraph.web.Views.DocumentFindingView;
import org.paraph.web.Views.SignatoryView;
import org.paraph.web.Views.VerificationView;

/** What is said of a signed document, in the reader's language. */
record VerdictViews(ZoneId zone) {

    VerificationView of(Verdict it, boolean report, Locale language) {
        Words words = new Words(language, zone);
        Words.Said said = words.of(it.indication());
        return new VerificationView(
                key(it.indication()),
                said.title(),
                said.explanation(),
                said.remedy(),
                it.signatories().stream().map(one -> view(one, words)).toList(),
                it.findings().stream().map(one -> view(one, words)).toList(),
                report ? it.report() : null);
    }

    private static SignatoryView view(Signatory it, Words words) {
        return new SignatoryView(
                it.field(),
                it.name(),
                key(it.indication()),
                it.claimed().map(Instant::toString).orElse(null),
                it.proved().toString(),
                words.time(it.proved()));
    }

    private static DocumentFindingView view(Finding it, Words words) {
        Words.Said said = words.of(it);
        return new DocumentFindingView(
                it.kind().key(), key(it.kind().worst()), said.title(), said.explanation(), said.remedy());
    }

    private static String key(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT);
    }
}
