package org.paraph.authentication.outofband;

import java.time.Instant;
import java.util.Locale;

/**
 * A code on its way. Immutable; holds a secret and somebody's address: not to be kept or logged.
 *
 * @param id a UUID; two messages with one id are the same message
 * @param address a telephone number such as +16135550123 (E.164), or a mail address
 * @param text what the holder is to read, with the code
 * @param use {@code signing}, {@code change} of one's tokens or {@code enrolment} of this address
 * @param title what is signed, in that language; {@code null} when nothing is, or it is not known
 * @param requester who asks for the signature, {@code null} alike
 * @param expiresAt from when on the code is of no use
 */
public record CodeMessage(
        String id,
        String address,
        String text,
        String code,
        String use,
        String title,
        String requester,
        Locale language,
        Instant expiresAt) {

    /** Without code and address. */
    @Override
    public String toString() {
        return "CodeMessage[" + id + "]";
    }
}
