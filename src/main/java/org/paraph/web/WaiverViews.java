package org.paraph.web;

import java.util.Locale;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.signature.Directory;
import org.paraph.signature.Sight;
import org.paraph.signature.Times;
import org.paraph.signature.Waiver;
import org.paraph.web.Views.LevelView;
import org.paraph.web.Views.PersonView;
import org.paraph.web.Views.WaiverView;
import org.paraph.web.Views.WaivingView;

/** What may be waived, and what became of what was asked for. */
record WaiverViews(Texts texts, Directory directory, Times times) {

    /** Nothing where nothing may be waived. */
    WaivingView of(Sight.Waiving it, Locale language) {
        return it == null
                ? null
                : new WaivingView(
                        it.levels().stream()
                                .map(level -> level(level, language))
                                .toList(),
                        it.people().stream().map(this::person).toList(),
                        it.asked() == null ? null : asked(it.asked(), language),
                        it.standing() == null ? null : view(it.standing(), "waiver.standing", language));
    }

    WaiverView asked(Waiver it, Locale language) {
        return view(it, "waiver.asked", language);
    }

    private WaiverView view(Waiver it, String key, Locale language) {
        PersonView by = person(it.approver());
        String until = times.text(it.until(), language);
        return new WaiverView(
                it.id(),
                by,
                it.from().number(),
                it.to().number(),
                it.reason(),
                it.until().toString(),
                texts.get(language, key, by.name(), it.to().number(), it.from().number(), until));
    }

    private LevelView level(AssuranceLevel it, Locale language) {
        return new LevelView(it.number(), texts.get(language, "level." + it.number() + ".name"));
    }

    private PersonView person(String id) {
        return new PersonView(id, directory.find(id).map(Directory.Person::name).orElse(id));
    }
}
