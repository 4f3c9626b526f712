package org.paraph.pki;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that a time stamp is asked for. Immutable. */
public record Imprint(Hash hash, Der digest) {

    /** Hash functions that time stamps are asked for with. */
    public enum Hash {
        SHA_256("SHA-256", "2.16.840.1.101.3.4.2.1", 32),
        SHA_384("SHA-384", "2.16.840.1.101.3.4.2.2", 48),
        SHA_512("SHA-512", "2.16.840.1.101.3.4.2.3", 64);

        private final String spelling;
        private final String oid;
        private final int length;

        Hash(String spelling, String oid, int length) {
            this.spelling = spelling;
            this.oid = oid;
            this.length = length;
        }

        public String spelling() {
            return spelling;
        }

        String oid() {
            return oid;
        }

        private byte[] of(byte[] data) {
            try {
                return MessageDigest.getInstance(spelling).digest(data);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java platform has " + spelling, e);
            }
        }
    }

    /** @throws IllegalArgumentException when the digest does not have that hash function's length */
    public Imprint {
        if (digest.size() != hash.length) {
            throw new IllegalArgumentException(
                    hash.spelling + " has " + hash.length + " bytes, this digest has " + digest.size() + ".");
        }
    }

    /** Of the data's own digest. */
    public static Imprint of(Hash hash, byte[] data) {
        return new Imprint(hash, Der.of(hash.of(data)));
    }
}
