package org.paraph.notification;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Optional;

/** Mail addresses, read strictly: what is doubtful is no address. */
final class Addresses {

    private static final int LONGEST = 254;

    private Addresses() {}

    /** A bare address, such as {@code manager@example.test}, without a name, a comment or a second address. */
    static Optional<InternetAddress> recipient(String text) {
        String bare = text.strip();
        return bare.length() > LONGEST ? Optional.empty() : sender(bare).filter(a -> bare.equals(a.getAddress()));
    }

    /** An address, possibly with a display name. */
    static Optional<InternetAddress> sender(String text) {
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new InternetAddress(text, true));
        } catch (AddressException notOne) {
            return Optional.empty();
        }
    }
}
