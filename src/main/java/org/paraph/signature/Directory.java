package org.paraph.signature;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who people are. The default asks the engine's identity service; any bean of this type takes its place. Thread-safe. */
public interface Directory {

    Optional<Person> find(String id);

    /** The members of a group, for candidates of a task that nobody has claimed. */
    List<Person> members(String group);

    /**
     * @param name display name; the id when nothing better is known
     * @param email address, or empty
     * @param language the language in which this person is written to, English or French, or empty when unknown
     * @param manager id of the manager, or empty
     */
    record Person(
            String id, String name, Optional<String> email, Optional<Locale> language, Optional<String> manager) {}
}
