package org.paraph.authentication.webauthn;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.paraph.authentication.Binding;
import org.paraph.authentication.Challenge;

/**
 * What a key signs: SHA-256 over the challenge's random id and all it is bound to, each with its length before it. So the
 * answer itself shows for whom, for which request, for which content, to what end and in which way it was given.
 */
final class BoundChallenge {

    private static final String DOMAIN = "org.paraph.webauthn/1";

    private BoundChallenge() {}

    static byte[] of(Challenge challenge) {
        Binding it = challenge.binding();
        MessageDigest digest = sha256();
        List.of(DOMAIN, challenge.id(), it.person(), it.request(), it.contentDigest(), it.purpose(), it.method())
                .forEach(part -> add(digest, part));
        return digest.digest();
    }

    /** The user handle: the same for all keys of a person, and nothing that tells who it is. */
    static byte[] handle(String person) {
        MessageDigest digest = sha256();
        List.of(DOMAIN, "person", person).forEach(part -> add(digest, part));
        return digest.digest();
    }

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
