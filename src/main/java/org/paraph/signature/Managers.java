package org.paraph.signature;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paraph.signature.Directory.Person;

/** The line of managers above a person, as the directory knows it. Thread-safe. */
public final class Managers {

    private final Directory directory;

    public Managers(Directory directory) {
        this.directory = directory;
    }

    /** From the person's own manager upwards; a line that comes back to where it has been ends there. */
    public List<String> above(String person) {
        Set<String> line = new LinkedHashSet<>();
        line.add(person);
        Optional<String> next = managerOf(person);
        while (next.isPresent() && line.add(next.get())) {
            next = managerOf(next.get());
        }
        List<String> managers = new ArrayList<>(line);
        managers.remove(person);
        return managers;
    }

    /** Whether the directory knows that person. */
    public boolean knows(String person) {
        return directory.find(person).isPresent();
    }

    private Optional<String> managerOf(String person) {
        return directory.find(person).flatMap(Person::manager).filter(this::knows);
    }
}
