package org.paraph.pki;

import java.util.Locale;

/**
 * Why an authority's word could not be had or not be believed. Never a statement about the certificate or the document that
 * was asked about.
 */
public enum Failure {
    /** Nobody is configured who could be asked. */
    NOT_CONFIGURED(false),
    /** No connection, or it broke. */
    UNREACHABLE(true),
    /** No complete answer in time. */
    SLOW(true),
    /** Asked too often; this time nobody was asked. */
    RATE_LIMITED(true),
    /** The authority says that it cannot answer now. */
    BUSY(true),
    /** The authority answered with a refusal, or from another place than the configured one. */
    REJECTED(false),
    /** More bytes than an answer may have. */
    TOO_LARGE(false),
    /** Not what the protocol asks for. */
    UNREADABLE(false),
    /** An answer to another question: it may be an old one that somebody sends again. */
    WRONG_NONCE(false),
    /** A time stamp for another digest. */
    WRONG_IMPRINT(false),
    /** A time stamp under another policy than the one demanded. */
    WRONG_POLICY(false),
    /** A time that cannot be: not between question and answer, or in the future. */
    WRONG_TIME(true),
    /** An answer about another certificate. */
    WRONG_CERTIFICATE(false),
    /** Older than allowed, or newer information was promised before now. */
    STALE(true),
    /** The signature is not that of the signer named. */
    BAD_SIGNATURE(false),
    /** Signed with a broken hash function. */
    WEAK_ALGORITHM(false),
    /** The signer has no right to speak for this authority, is not trusted, or is revoked. */
    UNTRUSTED_SIGNER(false),
    /** The signer's certificate, or one above it, has expired or is not valid yet. */
    EXPIRED_SIGNER(false),
    /** The authority does not know the certificate. */
    STATUS_UNKNOWN(false);

    private final boolean retryable;

    Failure(boolean retryable) {
        this.retryable = retryable;
    }

    /** Whether the same question may be answered later without anybody repairing anything here. */
    public boolean retryable() {
        return retryable;
    }

    /** The spelling outside Java: {@code WRONG_NONCE} is {@code wrong-nonce}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
