package org.paraph.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.paraph.assurance.Purpose;
import org.paraph.content.ContentPart;
import org.paraph.content.DocumentType;
import org.paraph.signature.Directory;
import org.paraph.signature.Labels;
import org.paraph.signature.Place;
import org.paraph.signature.ShownValues;
import org.paraph.signature.Sight;
import org.paraph.signature.Statements;
import org.paraph.signature.Times;
import org.paraph.signature.Waiver;
import org.paraph.web.Views.ContentView;
import org.paraph.web.Views.DocumentView;
import org.paraph.web.Views.Named;
import org.paraph.web.Views.PersonView;
import org.paraph.web.Views.StatementView;
import org.paraph.web.Views.TaskView;
import org.paraph.web.Views.ValueView;
import org.paraph.web.Views.WaiverView;

/** What a signer is shown, in the reader's language and in the order in which it is read. */
final class TaskViews {

    private final Texts texts;
    private final Labels labels;
    private final Directory directory;
    private final Times times;
    private final ShownValues shown;
    private final AssuranceViews assurance;
    private final WaiverViews waivers;
    private final Statements statements = new Statements();

    TaskViews(Texts texts, Labels labels, Directory directory, Times times, Logins logins) {
        this.texts = texts;
        this.labels = labels;
        this.directory = directory;
        this.times = times;
        this.shown = new ShownValues(labels, directory, times);
        this.assurance = new AssuranceViews(texts, logins, times);
        this.waivers = new WaiverViews(texts, directory, times);
    }

    WaiverView asked(Waiver it, Locale language) {
        return waivers.asked(it, language);
    }

    TaskView of(Sight it, String person, Asked asked) {
        Locale language = asked.language();
        Place place = it.task().place();
        Purpose purpose = it.request().purpose();
        String title = labels.task(place, it.task().definition().name(), language);
        String requester = it.request().requester();
        return new TaskView(
                it.task().id(),
                it.request().id(),
                language.getLanguage(),
                title,
                labels.process(place, language),
                ask(it, person, language),
                new Named(purpose.key(), texts.get(language, "purpose." + purpose.key())),
                requester == null ? null : person(requester),
                person(person),
                it.request().createdAt().toString(),
                it.task().due() == null ? null : it.task().due().toString(),
                content(it, asked),
                assurance.of(it, language),
                assurance.methods(it, person, language),
                assurance.lacking(it, language),
                new StatementView(
                        statements.text(purpose, labels.process(place, language), language),
                        Statements.VERSION,
                        language.getLanguage()),
                next(requester, person, language),
                true,
                waivers.of(it.waiving(), language));
    }

    private String ask(Sight it, String person, Locale language) {
        String process = labels.process(it.task().place(), language);
        String requester = it.request().requester();
        String key = person.equals(requester) ? "own" : it.request().purpose().key();
        String ask = texts.get(language, "ask." + key, process, name(requester, language));
        return it.task().due() == null
                ? ask
                : ask + " "
                        + texts.get(language, "ask.due", times.date(it.task().due(), language));
    }

    private String next(String requester, String person, Locale language) {
        return person.equals(requester)
                ? texts.get(language, "next.own")
                : texts.get(language, "next.other", name(requester, language));
    }

    private String name(String id, Locale language) {
        return id == null
                ? texts.get(language, "no-process-starter")
                : person(id).name();
    }

    private PersonView person(String id) {
        Optional<Directory.Person> known = directory.find(id);
        return new PersonView(id, known.map(Directory.Person::name).orElse(id));
    }

    private ContentView content(Sight it, Asked asked) {
        List<ContentPart> parts = it.content().parts();
        return new ContentView(
                it.content().digest(),
                parts.stream()
                        .filter(p -> !p.isDocument())
                        .map(p -> value(it, p, asked))
                        .toList(),
                parts.stream()
                        .filter(ContentPart::isDocument)
                        .map(p -> document(it, p, asked))
                        .toList());
    }

    private ValueView value(Sight it, ContentPart part, Asked asked) {
        Place place = it.task().place();
        return new ValueView(
                part.name(),
                labels.variable(place, part.name(), asked.language()),
                shown.of(place, part, asked.language()));
    }

    private static boolean is(ContentPart part, Predicate<DocumentType> kind) {
        return Arrays.stream(DocumentType.values())
                .anyMatch(type -> kind.test(type) && type.mediaType().equals(part.mediaType()));
    }

    private DocumentView document(Sight it, ContentPart part, Asked asked) {
        String path = "tasks/" + it.task().id() + "/documents/" + part.name();
        return new DocumentView(
                part.name(),
                labels.variable(it.task().place(), part.name(), asked.language()),
                part.fileName(),
                part.mediaType(),
                part.size(),
                part.digest(),
                asked.href(path),
                is(part, DocumentType::isPicture) ? asked.href(path + "/picture") : null,
                is(part, DocumentType.PDF::equals) ? asked.href(path + "/pages") : null);
    }
}
