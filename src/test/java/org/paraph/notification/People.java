package org.paraph.notification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.paraph.signature.Directory;

/** A directory in memory: the people of the example, a team of twenty, and some with addresses that are none. */
final class People implements Directory {

    private final Map<String, Person> people = new ConcurrentHashMap<>();

    People() {
        add("employee", "Erin Employee", "employee@example.test", Locale.ENGLISH);
        add("manager", "Max Manager", "manager@example.test", Locale.ENGLISH);
        add("director", "Désirée Directrice", "director@example.test", Locale.CANADA_FRENCH);
        add("nowhere", "Nora Nowhere", "nora at example", Locale.ENGLISH);
    }

    void add(String id, String name, String email, Locale language) {
        people.put(
                id, new Person(id, name, Optional.ofNullable(email), Optional.ofNullable(language), Optional.empty()));
    }

    @Override
    public Optional<Person> find(String id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public List<Person> members(String group) {
        return people.values().stream()
                .filter(person -> person.id().startsWith(group))
                .toList();
    }
}
