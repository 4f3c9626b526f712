package org.paraph.notification;

import java.util.Locale;
import org.paraph.signature.Labels;
import org.paraph.signature.Place;

/** What processes and tasks are called in the reader's language: by their labels, else as the model does. */
final class Titles {

    private final Labels labels = new Labels();
    private final TaskFacts model;

    Titles(TaskFacts model) {
        this.model = model;
    }

    String process(Place place, Locale language) {
        return Clean.line(model.processName(place.processDefinition())
                .map(name -> labels.process(place, name, language))
                .orElseGet(() -> labels.process(place, language)));
    }

    String task(Place place, Locale language) {
        String name =
                model.taskName(place.processDefinition(), place.activity()).orElse(place.activity());
        return Clean.line(labels.task(place, name, language));
    }
}
