package org.paraph.signature;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.AssurancePolicy;
import org.paraph.assurance.TimeStamp;
import org.paraph.authentication.Proof;

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
    Optional<AssuranceLevel> achieved(SignatureMethod method, Proof proof) {
        return policy.achieved(method.method(), proof.level(), TimeStamp.LOCAL_SYSTEM);
    }

    Map<String, Object> sections(Case it, Locale language) {
        SigningTask task = it.task();
        String title = labels.process(task.place(), language);
        String kind = task.definition().authority();
        return Facts.of("signer", Sections.signer(it.person(), names.of(it.person())))
                .and(
                        "statement",
                        Sections.statement(
                                statements.text(it.request().purpose(), title, language), language.getLanguage()))
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
