package org.paraph.authentication.totp;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.OptionalLong;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.Disclosure;
import org.paraph.authentication.enrolment.TokenKind;
import org.paraph.authentication.enrolment.TokenStore.Kept;

/**
 * Sets up an authenticator app, or a device that shows codes once it was unlocked: a new seed, shown as a QR code and as
 * text. Only an administrator who has seen the lock knows that it is one.
 */
final class TotpKind implements TokenKind {

    private static final String HASH = "hash";
    private static final String DIGITS = "digits";

    private final boolean locked;
    private final TotpSettings settings;
    private final SecureRandom random;
    private final Clock clock;

    /** @param locked whether it is Table B1's multi-factor device */
    TotpKind(boolean locked, TotpSettings settings, SecureRandom random, Clock clock) {
        this.locked = locked;
        this.settings = settings;
        this.random = random;
        this.clock = clock;
    }

    /** What the token was enrolled with. */
    static Totp totp(Map<String, String> details) {
        return new Totp(Totp.Hash.valueOf(details.get(HASH)), Integer.parseInt(details.get(DIGITS)));
    }

    @Override
    public TokenType type() {
        return locked ? TokenType.MULTI_FACTOR_OTP_DEVICE : TokenType.SINGLE_FACTOR_OTP_DEVICE;
    }

    @Override
    public boolean offered() {
        return !locked;
    }

    @Override
    public boolean issuable() {
        return locked;
    }

    /** People have a phone and a tablet. */
    @Override
    public boolean single() {
        return false;
    }

    @Override
    public Made make(Draft draft) {
        Totp totp = settings.totp();
        byte[] seed = new byte[totp.hash().seedBytes()];
        random.nextBytes(seed);
        String text = Base32.encode(seed);
        String uri = uri(draft.person(), text, totp);
        return new Made(
                seed,
                Map.of(HASH, totp.hash().name(), DIGITS, Integer.toString(totp.digits())),
                new Disclosure.Seed(uri, Base32.grouped(text), QrPicture.of(uri)));
    }

    @Override
    public First confirm(Kept begun, byte[] secret, String answer) {
        OptionalLong step = totp(begun.token().details()).match(secret, answer, clock.instant());
        return step.isPresent() ? First.Right.as(begun.token(), step.getAsLong()) : new First.Wrong();
    }

    private String uri(String person, String seed, Totp totp) {
        return "otpauth://totp/" + escaped(settings.issuer()) + ":" + escaped(person)
                + "?secret=" + seed
                + "&issuer=" + escaped(settings.issuer())
                + "&algorithm=" + totp.hash().name()
                + "&digits=" + totp.digits()
                + "&period=" + Totp.PERIOD_SECONDS;
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
