package org.paraph.web;

import java.util.Locale;
import org.paraph.signature.Directory;
import org.paraph.signature.Place;
import org.paraph.signature.SignatureRequest;
import org.paraph.signature.Summary;
import org.paraph.signature.Waiting;
import org.paraph.web.Views.ApprovalView;
import org.paraph.web.Views.PersonView;

/** What waits for a person, in the reader's language. */
record ApprovalViews(ReceiptViews receipts, Directory directory) {

    ApprovalView of(Waiting it, String why, Locale language) {
        SignatureRequest request = it.request();
        Place place = request.place();
        int level = it.level().number();
        return new ApprovalView(
                it.task().id(),
                request.id(),
                receipts.labels().task(place, it.task().definition().name(), language),
                receipts.labels().process(place, language),
                new Summary(receipts.labels()).of(request, language).orElse(null),
                request.requester() == null ? null : person(request.requester()),
                request.createdAt().toString(),
                receipts.times().text(request.createdAt(), language),
                it.task().due() == null ? null : it.task().due().toString(),
                it.task().due() == null ? null : receipts.times().date(it.task().due(), language),
                level,
                receipts.texts().get(language, "level." + level + ".name"),
                why);
    }

    private PersonView person(String id) {
        return new PersonView(id, directory.find(id).map(Directory.Person::name).orElse(id));
    }
}
