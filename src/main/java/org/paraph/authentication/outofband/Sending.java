package org.paraph.authentication.outofband;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Binding;
import org.paraph.authentication.Challenge;
import org.paraph.authentication.ThrottleStore;
import org.paraph.authentication.ThrottleStore.TokenKey;
import org.paraph.authentication.enrolment.Wish;
import org.paraph.authentication.outofband.CodeStore.SentCode;
import org.paraph.authentication.outofband.CodeStore.Span;
import org.paraph.authentication.outofband.CodeStore.State;
import org.paraph.authentication.outofband.CodeStore.Use;

/**
 * Makes codes and hands them over for when the transaction is committed. Nobody is sent more than a few in a quarter of an
 * hour and in a day: each costs money, and a flood of them would wear their holder out.
 */
final class Sending {

    private static final int MOST_IN_SHORT = 5;
    private static final Duration SHORT = Duration.ofMinutes(15);
    private static final int MOST_IN_LONG = 20;
    static final Duration LONG = Duration.ofDays(1);
    private static final Duration TO_CONFIRM = Duration.ofMinutes(10);

    private final CodeStore store;
    private final ThrottleStore throttles;
    private final Occasions occasions;
    private final Dispatch dispatch;
    private final SecureRandom random;
    private final Clock clock;

    Sending(Rooms rooms, Dispatch dispatch, SecureRandom random, Clock clock) {
        this.store = rooms.store();
        this.throttles = rooms.throttles();
        this.occasions = rooms.occasions();
        this.dispatch = dispatch;
        this.random = random;
        this.clock = clock;
    }

    /** What others keep and know. */
    record Rooms(CodeStore store, ThrottleStore throttles, Occasions occasions) {}

    /** From when on that person may be sent another; nothing when at once. */
    Optional<Instant> mayFrom(String person) {
        Instant now = clock.instant();
        return latest(
                        store.madeBehind(person, MOST_IN_SHORT - 1).map(at -> at.plus(SHORT)),
                        store.madeBehind(person, MOST_IN_LONG - 1).map(at -> at.plus(LONG)))
                .filter(now::isBefore);
    }

    /** Until the transaction ends nobody else is sent anything for that person, on any node. */
    void hold(String person) {
        throttles.hold(new TokenKey(person, TokenType.OUT_OF_BAND));
    }

    /** A code to answer that challenge with. */
    void toAnswer(Challenge challenge, String token) {
        Binding binding = challenge.binding();
        Locale language = occasions.languageOf(binding.person());
        boolean changes = Wish.isBoundBy(binding);
        add(new SentCode(
                newId(),
                binding.person(),
                token,
                challenge.id(),
                changes ? Use.CHANGE : Use.SIGNING,
                language,
                changes ? null : occasions.of(binding, language).orElse(null),
                new Span(now(), challenge.expiresAt()),
                State.OPEN,
                0));
    }

    /** A code that shows that whoever enrols an address holds it. */
    void toConfirm(String person, String token) {
        Instant now = now();
        add(new SentCode(
                newId(),
                person,
                token,
                token,
                Use.ENROLMENT,
                occasions.languageOf(person),
                null,
                new Span(now, now.plus(TO_CONFIRM)),
                State.OPEN,
                0));
    }

    private void add(SentCode code) {
        hold(code.person());
        if (mayFrom(code.person()).isEmpty()) {
            store.add(code);
            dispatch.afterCommit(code.id());
        }
    }

    private static Optional<Instant> latest(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(one.get().isAfter(other.get()) ? one.get() : other.get())
                : one.or(() -> other);
    }

    private String newId() {
        long high = (random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L;
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
