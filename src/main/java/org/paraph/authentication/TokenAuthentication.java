package org.paraph.authentication;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenStrength;
import org.paraph.assurance.TokenTable;
import org.paraph.assurance.TokenType;
import org.paraph.assurance.TokenWorth;
import org.paraph.authentication.Authenticated.Failed;
import org.paraph.authentication.Authenticated.Proven;
import org.paraph.authentication.Authenticated.Reason;
import org.paraph.authentication.Authenticator.Verification;
import org.paraph.authentication.Authenticator.Verification.Accepted;
import org.paraph.authentication.Proof.TokenUse;
import org.paraph.authentication.ThrottleStore.Tally;
import org.paraph.authentication.ThrottleStore.TokenKey;

/** Challenge, throttle, token: asked in this order. */
final class TokenAuthentication implements Authentication {

    private final ChallengeBook challenges;
    private final Throttle throttle;
    private final TokenTable table;
    private final Map<TokenType, Authenticator> authenticators = new EnumMap<>(TokenType.class);
    private final Clock clock;

    /** @param authenticators the first of a type takes the place of those that follow */
    TokenAuthentication(
            ChallengeBook challenges,
            Throttle throttle,
            TokenTable table,
            List<Authenticator> authenticators,
            Clock clock) {
        this.challenges = challenges;
        this.throttle = throttle;
        this.table = table;
        this.clock = Microseconds.of(clock);
        authenticators.forEach(a -> this.authenticators.putIfAbsent(a.type(), a));
    }

    @Override
    public Challenge issue(Binding binding) {
        return challenges.issue(binding);
    }

    @Override
    public Optional<Failed> against(String person, Collection<TokenType> tokens) {
        Authenticator sent = tokens.contains(TokenType.OUT_OF_BAND) ? authenticators.get(TokenType.OUT_OF_BAND) : null;
        if (sent == null) {
            return Optional.empty();
        }
        return throttle.lockedUntil(person, sent.type())
                .map(until -> new Failed(Reason.TOKEN_LOCKED, until))
                .or(() -> sent.askableFrom(person).map(from -> new Failed(Reason.TOO_MANY_CODES, from)));
    }

    @Override
    public Map<TokenType, String> hints(Challenge challenge, Collection<TokenType> tokens) {
        Map<TokenType, String> hints = new EnumMap<>(TokenType.class);
        tokens.stream()
                .filter(authenticators::containsKey)
                .forEach(type -> authenticators.get(type).ask(challenge).ifPresent(hint -> hints.put(type, hint)));
        return hints;
    }

    @Override
    public Stream<List<TokenType>> ways(String person, AssuranceLevel level) {
        return new Ways(List.copyOf(authenticators.values()), table, person).to(level);
    }

    @Override
    public Stream<List<TokenType>> ways(String person, AssuranceLevel level, TokenStrength beside) {
        return new Ways(List.copyOf(authenticators.values()), table, person, List.of(beside)).to(level);
    }

    @Override
    public List<Authenticator> availableTo(String person) {
        return authenticators.values().stream().filter(a -> a.available(person)).toList();
    }

    /** An answer that is missing costs neither the challenge nor a look: nothing can be learnt from not answering. */
    @Override
    public Authenticated answer(String challenge, Binding binding, Map<TokenType, String> answers) {
        if (answers.isEmpty() || answers.values().stream().anyMatch(a -> a == null || a.isEmpty())) {
            return failed(Reason.ANSWER_MISSING);
        }
        ChallengeBook.Taken taken = challenges.take(challenge, binding);
        return taken.refusal() != null ? failed(taken.refusal()) : answer(taken.challenge(), new EnumMap<>(answers));
    }

    private Authenticated answer(Challenge challenge, EnumMap<TokenType, String> answers) {
        String person = challenge.binding().person();
        if (!answers.keySet().stream().allMatch(type -> available(type, person))) {
            return failed(Reason.TOKEN_UNAVAILABLE);
        }
        // All are held before the first is looked at, in one order everywhere: no deadlock, and a locked second token
        // does not tell whether the first was right.
        Map<TokenKey, Tally> held = new LinkedHashMap<>();
        for (TokenType type : answers.keySet()) {
            TokenKey key = new TokenKey(person, type);
            Tally state = throttle.hold(key);
            if (state.lockedUntil() != null) {
                return new Failed(Reason.TOKEN_LOCKED, state.lockedUntil());
            }
            held.put(key, state);
        }
        return verify(challenge, answers, held);
    }

    private Authenticated verify(Challenge challenge, Map<TokenType, String> answers, Map<TokenKey, Tally> held) {
        List<TokenUse> uses = new ArrayList<>();
        for (Map.Entry<TokenKey, Tally> token : held.entrySet()) {
            TokenType type = token.getKey().token();
            Verification verification = authenticators.get(type).verify(challenge, answers.get(type));
            if (!(verification instanceof Accepted accepted)) {
                return new Failed(Reason.ANSWER_WRONG, throttle.countWrong(token.getKey(), token.getValue()));
            }
            uses.add(new TokenUse(type, accepted.identifier(), ceiling(type, accepted), clock.instant()));
        }
        held.forEach(throttle::countRight);
        TokenWorth worth = table.worth(uses.stream()
                .map(use -> new TokenStrength(use.type(), use.level()))
                .toList());
        return new Proven(new Proof(challenge.id(), uses, worth.rule().key(), worth.level()));
    }

    /** What Table B1 gives the type bounds what its authenticator says. */
    private AssuranceLevel ceiling(TokenType type, Accepted accepted) {
        return accepted.level().lower(table.highestLevel(type));
    }

    private boolean available(TokenType type, String person) {
        return authenticators.containsKey(type) && authenticators.get(type).available(person);
    }

    private static Failed failed(Reason reason) {
        return new Failed(reason, null);
    }
}
