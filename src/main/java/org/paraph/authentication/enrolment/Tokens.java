package org.paraph.authentication.enrolment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.TokenStore.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The register as the token types see it when a token is answered. Works in the caller's transaction. Thread-safe; safe
 * with several nodes on one database.
 */
public final class Tokens {

    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);

    private final TokenStore store;
    private final Vault vault;
    private final Clock clock;

    Tokens(TokenStore store, Vault vault, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * That person's tokens of that type that can be answered with now, i.e. active and their key at hand. Costs nothing
     * where there are no keys, hence no tokens.
     */
    public List<Kept> usable(String person, TokenType type) {
        return vault.isOpen()
                ? store.active(person, type).stream().filter(this::opens).toList()
                : List.of();
    }

    /** A token that is active, or that waits for its first answer, if its key is at hand. */
    public Optional<Kept> find(String id) {
        return store.find(id)
                .filter(kept -> kept.token().state() == Token.State.ACTIVE
                        || kept.token().state() == Token.State.PENDING)
                .filter(kept -> kept.sealed() != null && opens(kept));
    }

    /** The token's secret; sealed anew when it was sealed under an older key. */
    public byte[] secret(Kept kept) {
        byte[] secret = vault.open(kept.sealed(), kept.token());
        if (vault.isOld(kept.sealed())) {
            store.reseal(kept.token().id(), vault.seal(secret, kept.token()));
        }
        return secret;
    }

    /** Uses up that step of the token: told yes once for each step, never for an older one, and never once it is revoked. */
    public boolean use(Kept kept, long step) {
        return store.use(kept.token().id(), step, now());
    }

    /** Notes a use, for types that count no steps; told no once the token is revoked. */
    public boolean use(Kept kept) {
        return store.use(kept.token().id(), now());
    }

    private boolean opens(Kept kept) {
        boolean opens = vault.opens(kept.sealed());
        if (!opens) {
            LOG.warn(
                    "The token {} cannot be used: paraph.tokens.keys lacks the key that sealed it",
                    kept.token().id());
        }
        return opens;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
