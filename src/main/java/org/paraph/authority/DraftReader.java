package org.paraph.authority;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.paraph.authority.Delegation.Holder;
import org.paraph.authority.Draft.Wrong;
import org.paraph.signature.PlainText;

/** Reads drafts; says everything that is wrong with one at once. */
record DraftReader(ZoneId zone, Predicate<String> people) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@ -]{0,254}");
    private static final int LONGEST_SCOPE = 4000;
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z").plus(1, ChronoUnit.DAYS);

    /** What was read, or what is wrong. */
    record Read(Delegation delegation, List<Wrong> wrong) {}

    /** The same for many drafts: asks for nobody twice. Not thread-safe. */
    DraftReader remembering() {
        Map<String, Boolean> asked = new HashMap<>();
        return new DraftReader(zone, person -> asked.computeIfAbsent(person, people::test));
    }

    /** Reads a delegation that gets that id and version. */
    Read read(Draft it, String id, int version) {
        List<Wrong> wrong = new ArrayList<>();
        Optional<Holder> holder = find(wrong, "holder", it.holder(), () -> holder(it));
        Optional<AuthorityKind> kind = find(wrong, "kind", it.kind(), () -> AuthorityKind.of(text(it.kind())));
        boolean unlimited = text(it.limit()).equals("unlimited");
        Optional<Money> limit = unlimited
                ? Optional.empty()
                : find(wrong, "limit", it.limit(), () -> Money.of(text(it.limit()), text(it.currency())));
        Optional<Scope> scope = find(wrong, "costCentres", it.costCentres(), () -> scope(text(it.costCentres())));
        Optional<Period> period = find(wrong, "validFrom", span(it.validFrom(), it.validUntil()), () -> period(it));
        Optional<Boolean> acting = find(wrong, "acting", it.acting(), () -> acting(text(it.acting())));
        Optional<String> instrument = find(
                wrong,
                "instrument",
                it.instrument(),
                () -> Optional.of(text(it.instrument())).filter(DraftReader::isReference));
        return wrong.isEmpty()
                ? new Read(
                        new Delegation(
                                id,
                                version,
                                holder.orElseThrow(),
                                kind.orElseThrow(),
                                limit.orElse(null),
                                scope.orElseThrow(),
                                period.orElseThrow(),
                                acting.orElseThrow(),
                                instrument.orElseThrow(),
                                Delegation.Status.ACTIVE,
                                null),
                        wrong)
                : new Read(null, wrong);
    }

    private static <T> Optional<T> find(List<Wrong> wrong, String member, String value, Supplier<Optional<T>> reading) {
        Optional<T> found;
        try {
            found = reading.get();
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            found = Optional.empty();
        }
        if (found.isEmpty()) {
            wrong.add(new Wrong(member, value));
        }
        return found;
    }

    private Optional<Holder> holder(Draft it) {
        String id = text(it.holder());
        return switch (text(it.holderType())) {
            case "person" -> isPerson(id) ? Optional.of(Holder.person(id)) : Optional.empty();
            case "position" -> isName(id) ? Optional.of(Holder.position(id)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Asks nobody for an id that none can have. */
    boolean isPerson(String id) {
        return isShort(id) && people.test(id);
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** A table that is made of it later must not take it for a formula. */
    private static boolean isReference(String text) {
        return isShort(text) && "=+-@".indexOf(text.charAt(0)) < 0;
    }

    private static boolean isShort(String text) {
        return !text.isEmpty() && text.length() <= 255 && PlainText.isLine(text);
    }

    private static Optional<Scope> scope(String text) {
        List<String> patterns = Arrays.stream(text.split("[\\s,;]+"))
                .filter(s -> !s.isEmpty())
                .distinct()
                .toList();
        return text.length() > LONGEST_SCOPE || patterns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Scope(patterns));
    }

    private Optional<Period> period(Draft it) {
        return Optional.of(period(it.validFrom(), it.validUntil()));
    }

    /** As it was written, from when until when. */
    static String span(String from, String until) {
        return text(until).isEmpty() ? text(from) : text(from) + " – " + text(until);
    }

    /** @throws RuntimeException when one is no instant and no day, or the end is not after the beginning */
    Period period(String from, String until) {
        return new Period(instant(text(from), 0), text(until).isEmpty() ? null : instant(text(until), 1));
    }

    /** A day that is the last one ends where the next begins. */
    private Instant instant(String text, int daysLater) {
        Instant at = text.length() == 10
                ? LocalDate.parse(text).plusDays(daysLater).atStartOfDay(zone).toInstant()
                : Instant.parse(text);
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw new DateTimeException("Not within the years that any database keeps: " + text);
        }
        return at;
    }

    private static Optional<Boolean> acting(String text) {
        return switch (text) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    static String text(String value) {
        return value == null ? "" : value.strip();
    }
}
