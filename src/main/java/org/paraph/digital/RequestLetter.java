package org.paraph.digital;

import java.text.MessageFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import org.paraph.content.ContentPart;
import org.paraph.content.pdf.letter.Letter;
import org.paraph.signature.Draft;
import org.paraph.signature.Place;
import org.paraph.signature.ShownValues;

/** All that is signed, as a letter in the signer's language. Thread-safe. */
final class RequestLetter {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ShownValues shown;

    RequestLetter(ShownValues shown) {
        this.shown = shown;
    }

    Letter of(Draft draft) {
        Locale language = draft.language();
        Place place = draft.task().place();
        return new Letter(
                draft.request().id(),
                language,
                draft.request().createdAt(),
                shown.labels().process(place, language),
                draft.statement(),
                facts(draft),
                List.of(new Letter.Section("", values(draft))),
                documents(draft));
    }

    private List<Letter.Field> facts(Draft draft) {
        Locale language = draft.language();
        List<Letter.Field> facts = new ArrayList<>();
        facts.add(new Letter.Field(
                word("step", language),
                shown.labels()
                        .task(draft.task().place(), draft.task().definition().name(), language)));
        facts.add(new Letter.Field(word("signer", language), draft.name() + " (" + draft.person() + ")"));
        if (draft.request().requester() != null) {
            facts.add(new Letter.Field(
                    word("requester", language), shown.person(draft.request().requester())));
        }
        facts.add(new Letter.Field(
                word("level", language),
                Integer.toString(draft.request().level().number())));
        facts.add(new Letter.Field(word("digest", language), draft.request().contentDigest()));
        return facts;
    }

    private List<Letter.Field> values(Draft draft) {
        Place place = draft.task().place();
        return draft.content().parts().stream()
                .filter(part -> !part.isDocument())
                .map(part -> new Letter.Field(
                        shown.labels().variable(place, part.name(), draft.language()),
                        shown.of(place, part, draft.language())))
                .toList();
    }

    private static List<Letter.Document> documents(Draft draft) {
        return draft.content().parts().stream()
                .filter(ContentPart::isDocument)
                .map(it -> new Letter.Document(it.fileName(), it.size(), OptionalInt.empty(), it.digest()))
                .toList();
    }

    /** Why one signs, as it stands in the signature: the statement, and the digest of all that is signed. */
    String reason(Draft draft) {
        return new MessageFormat(word("reason", draft.language()), draft.language())
                .format(new Object[] {draft.statement(), draft.content().digest()});
    }

    /** What is seen of a signature: who signed, why, and when, as they say it. */
    List<String> shown(Draft draft, Instant at) {
        Locale language = draft.language();
        String purpose = ResourceBundle.getBundle(
                        "paraph/messages/assurance", language, RequestLetter.class.getClassLoader(), EXACT)
                .getString("purpose." + draft.request().purpose().key());
        return List.of(draft.name(), purpose, shown.times().text(at, language));
    }

    private static String word(String key, Locale language) {
        return ResourceBundle.getBundle(
                        "paraph/messages/digital", language, RequestLetter.class.getClassLoader(), EXACT)
                .getString(key);
    }
}
