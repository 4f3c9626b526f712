package org.paraph.authentication.enrolment;

import java.util.Optional;
import java.util.Set;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.Enrolled.Reason;
import org.paraph.authentication.enrolment.Token.State;

/** Why a wish for a token cannot be granted, however well its holder proves who they are. */
final class Grounds {

    private static final int MOST_OF_A_TYPE = 5;

    private final Register register;
    private final Kinds kinds;
    private final Vault vault;

    Grounds(Register register, Kinds kinds, Vault vault) {
        this.register = register;
        this.kinds = kinds;
        this.vault = vault;
    }

    boolean canSeal() {
        return vault.isOpen();
    }

    /** Against enrolling it on one's own. */
    Optional<Reason> againstEnrolling(String person, Wish wish) {
        return against(kinds.offered(wish.subject()), person, wish);
    }

    /** Against issuing it. */
    Optional<Reason> againstIssuing(String person, Wish wish) {
        return against(kinds.issuable(wish.subject()), person, wish);
    }

    /** Against setting up what may have been issued. */
    Optional<Reason> againstCollecting(Token token) {
        if (!token.isIssued() || !register.now().isBefore(token.collectBy())) {
            return Optional.of(Reason.NOT_NOW);
        }
        return vault.isOpen() ? Optional.empty() : Optional.of(Reason.NO_KEYS);
    }

    private Optional<Reason> against(Optional<TokenKind> kind, String person, Wish wish) {
        if (kind.isEmpty()) {
            return Optional.of(Reason.TYPE_UNKNOWN);
        }
        if (!vault.isOpen()) {
            return Optional.of(Reason.NO_KEYS);
        }
        if (!Words.isName(wish.name())) {
            return Optional.of(Reason.NAME_INVALID);
        }
        return had(person, kind.get().becomes()) >= MOST_OF_A_TYPE
                ? Optional.of(Reason.TOO_MANY)
                : kind.get().against(person, wish.address());
    }

    /** Those that count, and those that still can. */
    private long had(String person, Set<TokenType> types) {
        return types.stream()
                .flatMap(type -> register.of(person, type, State.ACTIVE, State.SUSPENDED, State.PENDING).stream())
                .filter(token -> token.state() != State.PENDING
                        || againstCollecting(token).isEmpty())
                .count();
    }
}
