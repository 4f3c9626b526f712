package org.paraph.engine.camunda;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.paraph.signature.Directory;

/** People as the engine's identity service knows them; language and manager are the user infos {@code locale} and {@code manager}. */
final class EngineDirectory implements Directory {

    private static final String LOCALE = "locale";
    private static final String MANAGER = "manager";

    private final Engine engine;

    EngineDirectory(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Optional<Person> find(String id) {
        return id == null
                ? Optional.empty()
                : engine.unchecked(() -> Optional.ofNullable(
                                engine.identity().createUserQuery().userId(id).singleResult())
                        .map(this::person));
    }

    @Override
    public List<Person> members(String group) {
        return engine.unchecked(() -> engine.identity().createUserQuery().memberOfGroup(group).list().stream()
                .map(this::person)
                .toList());
    }

    private Person person(User user) {
        return new Person(
                user.getId(),
                name(user),
                text(user.getEmail()),
                info(user, LOCALE).flatMap(EngineDirectory::language),
                info(user, MANAGER));
    }

    private Optional<String> info(User user, String key) {
        return text(engine.identity().getUserInfo(user.getId(), key));
    }

    private static String name(User user) {
        String name = Stream.of(text(user.getFirstName()), text(user.getLastName()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? user.getId() : name;
    }

    private static Optional<Locale> language(String tag) {
        Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
        return Stream.of(Locale.ENGLISH, Locale.FRENCH)
                .filter(l -> l.getLanguage().equals(locale.getLanguage()))
                .findFirst();
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).map(String::strip).filter(s -> !s.isEmpty());
    }
}
