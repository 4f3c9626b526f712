package org.paraph.authentication.webauthn;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.Disclosure;
import org.paraph.authentication.enrolment.TokenKind;
import org.paraph.authentication.enrolment.TokenStore.Kept;
import org.paraph.authentication.enrolment.Tokens;

/** Sets up a security key or a passkey; what it is worth, its first answer shows. */
final class WebAuthnKind implements TokenKind {

    private static final Set<TokenType> TYPES = Set.of(
            TokenType.SINGLE_FACTOR_CRYPTOGRAPHIC_DEVICE,
            TokenType.MULTI_FACTOR_CRYPTOGRAPHIC_SOFTWARE,
            TokenType.MULTI_FACTOR_CRYPTOGRAPHIC_DEVICE);
    private static final int CHALLENGE_BYTES = 32;

    private final WebAuthnSettings settings;
    private final Registrations registrations;
    private final Tokens tokens;
    private final SecureRandom random;

    WebAuthnKind(WebAuthnSettings settings, Registrations registrations, Tokens tokens, SecureRandom random) {
        this.settings = settings;
        this.registrations = registrations;
        this.tokens = tokens;
        this.random = random;
    }

    @Override
    public TokenType type() {
        return TokenType.MULTI_FACTOR_CRYPTOGRAPHIC_DEVICE;
    }

    @Override
    public Set<TokenType> becomes() {
        return TYPES;
    }

    @Override
    public boolean offered() {
        return settings.isOn();
    }

    /** People have one on the key ring and one in the drawer. */
    @Override
    public boolean single() {
        return false;
    }

    /** The secret is the challenge that the new key has to answer. */
    @Override
    public Made make(Draft draft) {
        byte[] challenge = new byte[CHALLENGE_BYTES];
        random.nextBytes(challenge);
        String options = registrations.options(draft.person(), had(draft.person()), challenge);
        return new Made(challenge, Map.of(), new Disclosure.KeyOptions(options));
    }

    @Override
    public First confirm(Kept begun, byte[] secret, String answer) {
        return registrations
                .read(begun.token().person(), secret, answer)
                .<First>map(made -> made.key().isUnsuitable()
                        ? new First.Unsuitable()
                        : new First.Right(
                                made.counter(), made.key().type(), made.key().details()))
                .orElseGet(First.Wrong::new);
    }

    private List<SecurityKey> had(String person) {
        return TYPES.stream()
                .flatMap(type -> tokens.usable(person, type).stream())
                .map(kept -> SecurityKey.of(kept.token().details()))
                .toList();
    }
}
