package org.paraph.authentication.enrolment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.paraph.authentication.enrolment.TokenStore.Sealed;

/**
 * Seals secrets so that the database alone is of no use: AES-256-GCM under a key from elsewhere. What belongs to one token
 * opens for no other, since token, holder and type are sealed in. Thread-safe.
 */
final class Vault {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final VaultKeys keys;
    private final SecureRandom random;

    Vault(VaultKeys keys, SecureRandom random) {
        this.keys = keys;
        this.random = random;
    }

    /** Without a key nothing can be sealed. */
    boolean isOpen() {
        return !keys.isEmpty();
    }

    boolean opens(Sealed sealed) {
        return sealed != null && keys.has(sealed.key());
    }

    /** Whether it is sealed under an older key than new secrets are. */
    boolean isOld(Sealed sealed) {
        return !sealed.key().equals(keys.current());
    }

    Sealed seal(byte[] secret, Token token) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        String key = keys.current();
        byte[] cipherText = run(Cipher.ENCRYPT_MODE, key, nonce, secret, token);
        byte[] all = Arrays.copyOf(nonce, nonce.length + cipherText.length);
        System.arraycopy(cipherText, 0, all, nonce.length, cipherText.length);
        return new Sealed(key, Base64.getEncoder().encodeToString(all));
    }

    /** @throws IllegalStateException when the text was changed, belongs to another token or its key is wrong */
    byte[] open(Sealed sealed, Token token) {
        byte[] all = Base64.getDecoder().decode(sealed.text());
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        byte[] cipherText = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
        return run(Cipher.DECRYPT_MODE, sealed.key(), nonce, cipherText, token);
    }

    private byte[] run(int mode, String key, byte[] nonce, byte[] text, Token token) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, keys.key(key), new GCMParameterSpec(TAG_BITS, nonce));
            String whose =
                    token.id() + "\n" + token.person() + "\n" + token.type().key();
            cipher.updateAAD(whose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException(
                    "The secret of the token " + token.id() + " does not fit the key " + key + " of paraph.tokens.keys",
                    unfit);
        }
    }
}
