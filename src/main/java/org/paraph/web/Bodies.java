package org.paraph.web;

import java.util.List;
import java.util.Map;
import org.paraph.authority.Draft;

/** What clients send. Every member may be missing or wrong. */
final class Bodies {

    private Bodies() {}

    /**
     * @param tokens the tokens that will be answered with, as far as they need a hint; may be missing
     * @param key id of the key that will sign; may be missing
     */
    record ChallengeBody(String method, String contentDigest, List<String> tokens, String key) {}

    record SignatureBody(
            String challenge,
            String method,
            String contentDigest,
            String statementVersion,
            String language,
            Object mark,
            Map<String, String> answers) {

        /** Without the answers, which are secrets. */
        @Override
        public String toString() {
            return "SignatureBody[" + method + "]";
        }
    }

    /** What was shown of one of several tasks. */
    record ShownBody(String task, String contentDigest) {}

    /** @param tokens as in {@link ChallengeBody} */
    record SetChallengeBody(String method, List<ShownBody> tasks, List<String> tokens) {}

    record SetSignatureBody(
            String challenge,
            String method,
            List<ShownBody> tasks,
            String statementVersion,
            String language,
            Object mark,
            Map<String, String> answers) {

        /** Without the answers, which are secrets. */
        @Override
        public String toString() {
            return "SetSignatureBody[" + method + "]";
        }
    }

    record WaiverBody(String contentDigest, String approver, Integer level, String reason) {}

    record RefusalBody(String contentDigest, String reason) {}

    /** @param version the version that is changed; nothing for a new one */
    record DelegationBody(
            Integer version,
            String holderType,
            String holder,
            String kind,
            String limit,
            String currency,
            String costCentres,
            String validFrom,
            String validUntil,
            String acting,
            String instrument,
            String reason) {

        Draft draft() {
            return new Draft(
                    holderType, holder, kind, limit, currency, costCentres, validFrom, validUntil, acting, instrument);
        }
    }

    record ReasonedBody(Integer version, String reason) {}

    record SubstituteBody(
            String person,
            String limit,
            String currency,
            String costCentres,
            String validFrom,
            String validUntil,
            String reason) {}

    record PositionBody(
            String position, String person, String validFrom, String validUntil, Boolean acting, String reason) {}

    record WithdrawalBody(String reason) {}

    /**
     * @param token the token to revoke
     * @param issued the token to set up, which was issued; without either, one of that type and name is to be enrolled
     * @param address where its codes are to be sent, for types that send them
     * @param tokens the types of token for which a code is to be sent now; may be missing
     */
    record WishBody(
            String type, String name, String address, String token, String issued, String tested, List<String> tokens) {

        /** Without the address, which is personal. */
        @Override
        public String toString() {
            return "WishBody[" + type + "]";
        }
    }

    record TokenBody(String challenge, String type, String name, String address, Map<String, String> answers) {

        /** Without the answers, which are secrets. */
        @Override
        public String toString() {
            return "TokenBody[" + type + "]";
        }
    }

    record ConfirmationBody(String answer) {

        /** Without the answer, which is a secret. */
        @Override
        public String toString() {
            return "ConfirmationBody[…]";
        }
    }

    record NameBody(String name) {}

    /** The proof that is asked for before a token is set up or revoked. */
    record ProofBody(String challenge, Map<String, String> answers) {

        /** Without the answers, which are secrets. */
        @Override
        public String toString() {
            return "ProofBody[…]";
        }
    }

    /**
     * @param key the key to revoke; without it, this one is to be certified
     * @param publicKey SubjectPublicKeyInfo in Base64
     * @param tokens the types of token for which a code is to be sent now; may be missing
     */
    record KeyWishBody(String key, String keeping, String name, String publicKey, List<String> tokens) {}

    record SigningKeyBody(
            String challenge, String keeping, String name, String publicKey, Map<String, String> answers) {

        /** Without the answers, which are secrets. */
        @Override
        public String toString() {
            return "SigningKeyBody[" + name + "]";
        }
    }

    /** @param value in Base64 */
    record PossessionBody(String value) {}

    /** @param certificates PEM, or DER or PKCS #7 in Base64 */
    record CertificateBody(String certificates) {}

    record IssueBody(String person, String type, String name, String reason) {}

    record UnlockBody(String person, String type, String reason) {}

    record ReasonBody(String reason) {}
}
