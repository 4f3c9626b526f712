package org.paraph.authentication.enrolment;

import java.util.Locale;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Binding;
import org.paraph.content.Digests;

/**
 * What a person wants to change about their tokens; a proof given for one wish is good for no other. Immutable.
 *
 * @param subject key of the type to enrol, id of the token to set up, to revoke or to test, where the key to be certified lives, or
 *     id of the key to revoke
 * @param name what the new token or key is to be called; empty unless there is one
 * @param address where its codes are to be sent, as typed; empty for types that send none; of a key its public half
 */
public record Wish(What what, String subject, String name, String address) {

    static final String PURPOSE = "enrolment";

    /** What can be wished for. */
    public enum What {
        ENROL,
        /** To set up what an administrator has issued. */
        COLLECT,
        REVOKE,
        /** To see whether a token still answers, which changes nothing. */
        TEST,
        /** To have a signing key certified. */
        CERTIFY,
        /** To end a signing key. */
        REVOKE_KEY
    }

    public static Wish enrol(TokenType type, String name) {
        return enrol(type, name, "");
    }

    public static Wish enrol(TokenType type, String name, String address) {
        return new Wish(What.ENROL, type.key(), name, address);
    }

    public static Wish collect(String token) {
        return new Wish(What.COLLECT, token, "", "");
    }

    public static Wish revoke(String token) {
        return new Wish(What.REVOKE, token, "", "");
    }

    public static Wish test(String token) {
        return new Wish(What.TEST, token, "", "");
    }

    /**
     * @param keeping where the key lives
     * @param publicKey so that the proof is good for this key alone
     */
    public static Wish certify(String keeping, String name, String publicKey) {
        return new Wish(What.CERTIFY, keeping, name, publicKey);
    }

    public static Wish revokeKey(String key) {
        return new Wish(What.REVOKE_KEY, key, "", "");
    }

    /** What has to be proven at least, even by somebody who has nothing stronger: a key is certified for level 3. */
    AssuranceLevel least() {
        return what == What.CERTIFY ? AssuranceLevel.LEVEL_3 : AssuranceLevel.LEVEL_2;
    }

    /** Whether a challenge with that binding was issued for a wish. */
    public static boolean isBoundBy(Binding binding) {
        return PURPOSE.equals(binding.purpose());
    }

    Binding binding(String person) {
        String verb = what.name().toLowerCase(Locale.ROOT);
        return new Binding(
                person, "tokens", Digests.sha256(String.join("\n", verb, subject, name, address)), PURPOSE, verb);
    }
}
