package org.paraph.signature;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.AssurancePolicy;
import org.paraph.assurance.TimeStamp;
import org.paraph.assurance.TokenStrength;
import org.paraph.assurance.TokenWorth;
import org.paraph.authentication.Proof;
import org.paraph.authentication.Proof.TokenUse;

/** What a record says of who signed, what they were told, and what level it all adds up to. */
final class SignerFacts {

    private final RecentNames names;
    private final AuthorityRegister authorities;
    private final AssurancePolicy policy;
    private final Clock clock;
    private final Labels labels = new Labels();
    private final Statements statements = new Statements();

    SignerFacts(Directory directory, AuthorityRegister authorities, AssurancePolicy policy, Clock clock) {
        this.names = new RecentNames(directory, clock);
        this.authorities = authorities;
        this.policy = policy;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The minimum over the parts: the tokens used now, the method, and the system clock as the source of time; empty
     * when it reaches no level. */
    Optional<AssuranceLevel> achieved(SignatureMethod method, Proof proof, Object mark) {
        TimeStamp time = mark instanceof Made made ? made.time() : TimeStamp.LOCAL_SYSTEM;
        return policy.achieved(method.method(), proof.level(), time);
    }

    /** The proof with the key that signed as one more token, where one did. */
    Proof with(Proof proof, Object mark) {
        if (!(mark instanceof Made made)) {
            return proof;
        }
        List<TokenUse> uses =
                Stream.concat(proof.tokens().stream(), Stream.of(made.key())).toList();
        TokenWorth worth = policy.tokens()
                .worth(uses.stream()
                        .map(use -> new TokenStrength(use.type(), use.level()))
                        .toList());
        return new Proof(proof.challenge(), uses, worth.rule().key(), worth.level());
    }

    String name(String person) {
        return names.of(person);
    }

    String statement(Case it, Locale language) {
        return statements.text(it.request().purpose(), labels.process(it.task().place(), language), language);
    }

    Map<String, Object> sections(Case it, Locale language) {
        SigningTask task = it.task();
        String kind = task.definition().authority();
        return Facts.of("signer", Sections.signer(it.person(), names.of(it.person())))
                .and("statement", Sections.statement(statement(it, language), language.getLanguage()))
                .and(
                        "authority",
                        kind == null ? null : held(authorities.authority(kind, it.person(), task, it.content())))
                .map();
    }

    /** It was held a moment ago, in this very transaction; where it has ended since, nothing is signed. */
    private static Map<String, String> held(Authority authority) {
        if (authority instanceof Authority.Held held) {
            return held.facts();
        }
        throw new IllegalStateException("The authority ended while the signature was made: " + authority);
    }
}
