package org.paraph.web;

import java.util.Locale;
import org.paraph.signature.Labels;
import org.paraph.signature.Receipt;
import org.paraph.signature.Times;
import org.paraph.web.Views.ReceiptView;

/** A receipt in the reader's language. */
record ReceiptViews(Texts texts, Labels labels, Times times) {

    ReceiptView of(Receipt it, Asked asked) {
        Locale language = asked.language();
        String title = labels.process(it.place(), language);
        String outcome = it.outcome().key();
        return new ReceiptView(
                it.record(),
                outcome,
                it.at().toString(),
                times.text(it.at(), language),
                it.level() == null ? null : it.level().number(),
                it.contentDigest(),
                title,
                texts.get(language, "receipt." + outcome, title),
                texts.get(language, "receipt.next." + outcome),
                asked.href("records/" + it.record()),
                it.document() ? asked.href("records/" + it.record() + "/document") : null);
    }
}
