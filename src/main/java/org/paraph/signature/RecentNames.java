package org.paraph.signature;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Display names as the directory told them a moment ago, for records: the directory may be slow, and is not asked inside
 * every signature. Decides nothing. Thread-safe.
 */
final class RecentNames {

    private static final Duration MOMENT = Duration.ofMinutes(5);
    private static final int MOST = 1000;

    private final Directory directory;
    private final Clock clock;
    private final Map<String, Name> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Name> eldest) {
            return size() > MOST;
        }
    };

    RecentNames(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** The name, or {@code null} when the directory does not know that person. */
    String of(String person) {
        Instant now = clock.instant();
        synchronized (known) {
            Name name = known.get(person);
            if (name != null && now.isBefore(name.at().plus(MOMENT))) {
                return name.name();
            }
        }
        String found = directory.find(person).map(Directory.Person::name).orElse(null);
        synchronized (known) {
            known.put(person, new Name(now, found));
        }
        return found;
    }

    private record Name(Instant at, String name) {}
}
