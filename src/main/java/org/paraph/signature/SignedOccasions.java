package org.paraph.signature;

import java.util.Locale;
import java.util.Optional;
import org.paraph.authentication.Binding;
import org.paraph.authentication.outofband.Occasions;

/**
 * Names what a code is for by the words that the signing form uses: the task, the line that tells this request from others, and
 * who asks for it. Thread-safe.
 */
public final class SignedOccasions implements Occasions {

    private static final int LONGEST_TITLE = 160;
    private static final int LONGEST_NAME = 60;

    private final RequestStore store;
    private final SigningTasks tasks;
    private final Directory directory;
    private final Locale fallback;
    private final Labels labels = new Labels();
    private final Summary summary = new Summary(labels);

    /** @param fallback for people whose own language is unknown */
    public SignedOccasions(RequestStore store, SigningTasks tasks, Directory directory, Locale fallback) {
        this.store = store;
        this.tasks = tasks;
        this.directory = directory;
        this.fallback = fallback;
    }

    @Override
    public Locale languageOf(String person) {
        String language = directory
                .find(person)
                .flatMap(Directory.Person::language)
                .orElse(fallback)
                .getLanguage();
        return Locale.FRENCH.getLanguage().equals(language) ? Locale.FRENCH : Locale.ENGLISH;
    }

    @Override
    public Optional<Occasion> of(Binding binding, Locale language) {
        if (SetBinding.isOne(binding)) {
            return Optional.of(new Occasion(
                    Locale.FRENCH.equals(language) ? "Plusieurs approbations" : "Several approvals", null));
        }
        return store.find(binding.request())
                .map(request -> new Occasion(
                        title(request, language), request.requester() == null ? null : name(request.requester())));
    }

    private String title(SignatureRequest request, Locale language) {
        Place place = request.place();
        String inModel = Optional.ofNullable(request.task())
                .flatMap(tasks::find)
                .map(task -> task.definition().name())
                .orElse(place.activity());
        String task = labels.task(place, inModel, language);
        return cut(
                summary.of(request, language)
                        .map(line -> task + (Locale.FRENCH.equals(language) ? "\u00a0: " : ": ") + line)
                        .orElse(task),
                LONGEST_TITLE);
    }

    private String name(String requester) {
        return cut(directory.find(requester).map(Directory.Person::name).orElse(requester), LONGEST_NAME);
    }

    /** One line without anything that turns the reading direction around or hides what follows. */
    private static String cut(String text, int longest) {
        String line = text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
