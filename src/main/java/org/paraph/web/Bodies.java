package org.paraph.web;

import java.util.Map;

/** What clients send. Every member may be missing or wrong. */
final class Bodies {

    private Bodies() {}

    record ChallengeBody(String method, String contentDigest) {}

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

    record RefusalBody(String contentDigest, String reason) {}

    record WithdrawalBody(String reason) {}
}
