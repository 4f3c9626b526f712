package org.paraph.authentication.enrolment;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.paraph.assurance.TokenType;

/** An authenticator app, written apart from the product after RFC 4226 and 6238: SHA-1, six digits, 30 seconds. */
public record App(String id, String seed, Clock clock) {

    /** The app that this person, who has nothing but a password, enrols now by the clock of the machine. */
    public static App enrolled(Enrolment enrolment, String person, String password) {
        Wish wish = Wish.enrol(TokenType.SINGLE_FACTOR_OTP_DEVICE, "phone");
        Map<TokenType, String> known = Map.of(TokenType.MEMORIZED_SECRET, password);
        Proving.Demand demand = TokenHolder.done(enrolment.ask(person, wish));
        Enrolment.Begun begun = TokenHolder.done(enrolment.begin(person, wish, TokenHolder.answered(demand, known)));
        App app = new App(begun.token().id(), ((Disclosure.Seed) begun.shown()).text(), Clock.systemUTC());
        TokenHolder.done(enrolment.confirm(person, app.id(), app.code()));
        return app;
    }

    public String code() {
        return code(0);
    }

    /** The code of so many steps from now. */
    public String code(int steps) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(), "RAW"));
            long step = clock.instant().getEpochSecond() / 30 + steps;
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int at = hash[19] & 15;
            int number = ByteBuffer.wrap(hash, at, 4).getInt() & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] bytes() {
        String letters = seed.replace(" ", "");
        ByteBuffer bytes = ByteBuffer.allocate(letters.length() * 5 / 8);
        long bits = 0;
        for (int i = 0; i < letters.length(); i++) {
            bits = (bits << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letters.charAt(i));
            if (i % 8 == 7) {
                for (int shift = 32; shift >= 0; shift -= 8) {
                    bytes.put((byte) (bits >> shift));
                }
                bits = 0;
            }
        }
        return bytes.array();
    }
}
