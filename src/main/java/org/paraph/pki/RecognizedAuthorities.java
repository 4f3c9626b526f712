package org.paraph.pki;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/**
 * The certification authorities that the Treasury Board lists as recognized (Secure Electronic Signature Regulations, s. 4), with the
 * policy each is recognized for and from when until when. An entry out of date proves nothing: the signature is then not shown to
 * be a secure one. Immutable, thread-safe.
 */
public final class RecognizedAuthorities {

    private static final Comparator<Recognition> CLOSEST =
            Comparator.comparing(RecognizedAuthorities::why, Comparator.nullsLast(Comparator.naturalOrder()));

    private final List<Entry> entries;

    public RecognizedAuthorities(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * One line of the list.
     *
     * @param issuer the name in the certificates that the authority issues
     * @param policy identifier (OID) of the certificate policy
     * @param from inclusive
     * @param until exclusive
     */
    public record Entry(X500Principal issuer, String policy, Instant from, Instant until) {

        public Entry {
            if (!from.isBefore(until)) {
                throw new IllegalArgumentException(
                        "The recognition of " + issuer.getName() + " ends before it begins.");
            }
        }
    }

    /** Recognized, or why not. */
    public sealed interface Recognition {}

    public record Recognized(Entry entry) implements Recognition {}

    /** @param why the reason closest to being recognized */
    public record NotRecognized(Why why) implements Recognition {}

    /** From farthest to closest. */
    public enum Why {
        UNKNOWN_ISSUER,
        OTHER_POLICY,
        NOT_YET,
        NO_LONGER
    }

    public List<Entry> entries() {
        return entries;
    }

    /** Whether the authority that issued the first certificate of the path was recognized for its policy at that instant. */
    public Recognition at(CertificatePath path, Instant at) {
        return entries.stream()
                .map(entry -> judge(entry, path, at))
                .max(CLOSEST)
                .orElse(new NotRecognized(Why.UNKNOWN_ISSUER));
    }

    private static Recognition judge(Entry entry, CertificatePath path, Instant at) {
        if (!entry.issuer().equals(path.leaf().getIssuerX500Principal())) {
            return new NotRecognized(Why.UNKNOWN_ISSUER);
        }
        if (!path.policies().contains(entry.policy())) {
            return new NotRecognized(Why.OTHER_POLICY);
        }
        if (at.isBefore(entry.from())) {
            return new NotRecognized(Why.NOT_YET);
        }
        return at.isBefore(entry.until()) ? new Recognized(entry) : new NotRecognized(Why.NO_LONGER);
    }

    private static Why why(Recognition recognition) {
        return recognition instanceof NotRecognized not ? not.why() : null;
    }
}
