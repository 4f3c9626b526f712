package org.paraph.authentication.webauthn;

import java.util.List;
import java.util.Optional;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Authenticator;
import org.paraph.authentication.Challenge;
import org.paraph.authentication.enrolment.TokenStore.Kept;
import org.paraph.authentication.enrolment.Tokens;

/** Table B1, rows 6, 7 and 9: an answer of any of the person's keys of that row. */
final class WebAuthnAuthenticator implements Authenticator {

    private final TokenType type;
    private final Tokens tokens;
    private final Assertions assertions;

    WebAuthnAuthenticator(TokenType type, Tokens tokens, Assertions assertions) {
        this.type = type;
        this.tokens = tokens;
        this.assertions = assertions;
    }

    @Override
    public TokenType type() {
        return type;
    }

    @Override
    public boolean available(String person) {
        return !tokens.usable(person, type).isEmpty();
    }

    /** Of several, the best; which of them answers decides what the answer is worth. */
    @Override
    public AssuranceLevel levelFor(String person) {
        return tokens.usable(person, type).stream()
                .map(kept -> key(kept).level())
                .reduce(AssuranceLevel.LEVEL_1, AssuranceLevel::higher);
    }

    @Override
    public Optional<String> ask(Challenge challenge) {
        List<SecurityKey> keys = tokens.usable(challenge.binding().person(), type).stream()
                .map(WebAuthnAuthenticator::key)
                .toList();
        return keys.isEmpty() ? Optional.empty() : Optional.of(assertions.options(challenge, keys));
    }

    @Override
    public Verification verify(Challenge challenge, String answer) {
        Optional<String> named = Assertions.named(answer);
        return tokens.usable(challenge.binding().person(), type).stream()
                .filter(kept -> named.filter(key(kept).id()::equals).isPresent())
                .findFirst()
                .flatMap(kept -> assertions
                        .check(challenge, key(kept), kept.lastStep(), answer)
                        .filter(counter -> counted(kept, counter))
                        .<Verification>map(counter -> new Verification.Accepted(
                                kept.token().id(), key(kept).level())))
                .orElseGet(Verification.Wrong::new);
    }

    /** Of two answers with one count, on whatever node, one is taken; keys that do not count always say 0. */
    private boolean counted(Kept kept, long counter) {
        return counter == 0 ? tokens.use(kept) : tokens.use(kept, counter);
    }

    private static SecurityKey key(Kept kept) {
        return SecurityKey.of(kept.token().details());
    }
}
