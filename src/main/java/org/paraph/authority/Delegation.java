package org.paraph.authority;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.paraph.content.CanonicalJson;
import org.paraph.content.Digests;

/**
 * One version of a delegation of authority (Directive on Delegation of Spending and Financial Authorities). Holder and
 * kind stay what they are; whatever else changes makes a new version. Immutable.
 *
 * @param id random UUID
 * @param version 1 for the first
 * @param limit the highest amount, or {@code null} when it is not limited
 * @param acting whether it is held in an acting capacity
 * @param instrument reference of the paper by which it was delegated
 * @param source of a delegation that its holder passed on while away; else {@code null}
 */
public record Delegation(
        String id,
        int version,
        Holder holder,
        AuthorityKind kind,
        Money limit,
        Scope scope,
        Period period,
        boolean acting,
        String instrument,
        Status status,
        Source source) {

    public static final String FORMAT = "org.paraph.delegation/1";

    /**
     * What can become of a delegation; what has ended never comes back. {@code ALTERED} is never kept: so is read what
     * does not fit its digest, and nobody can sign by it.
     */
    public enum Status {
        ACTIVE,
        SUSPENDED,
        ENDED,
        ALTERED;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A person by the user's id, or a position and whoever holds it then. */
    public record Holder(Type type, String id) {

        /** What holds an authority. */
        public enum Type {
            PERSON,
            POSITION;

            public String key() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        public static Holder person(String id) {
            return new Holder(Type.PERSON, id);
        }

        public static Holder position(String id) {
            return new Holder(Type.POSITION, id);
        }

        public boolean isPerson() {
            return type == Type.PERSON;
        }
    }

    /**
     * Where a delegation that was passed on comes from.
     *
     * @param by id of the person who passed it on
     * @param sha256 digest of the delegation as it was then
     */
    public record Source(String id, int version, String sha256, String by) {
        public Source {
            if (id == null || sha256 == null || by == null) {
                throw new IllegalArgumentException("No source of a delegation: " + id);
            }
        }
    }

    Delegation changed(Status newStatus) {
        return as(version + 1, newStatus);
    }

    /** The same as it must be shown when its row does not fit its digest. */
    public Delegation altered() {
        return as(version, Status.ALTERED);
    }

    /** Only what is delegated to whom: two such are equal when they say the same. */
    Delegation unnamed() {
        return new Delegation("", 0, holder, kind, limit, scope, period, acting, instrument, status, source);
    }

    private Delegation as(int newVersion, Status newStatus) {
        return new Delegation(
                id, newVersion, holder, kind, limit, scope, period, acting, instrument, newStatus, source);
    }

    /** Canonical JSON (RFC 8785) of all that is delegated. */
    public String canonical() {
        Map<String, Object> all = new TreeMap<>();
        all.put("format", FORMAT);
        all.put("id", id);
        all.put("version", version);
        all.put("holder", Map.of("type", holder.type().key(), "id", holder.id()));
        all.put("kind", kind.key());
        all.put("limit", limit == null ? null : Map.of("units", limit.units(), "currency", limit.currency()));
        all.put("costCentres", scope.patterns());
        all.put("validFrom", period.from().toString());
        all.put("validUntil", period.until() == null ? null : period.until().toString());
        all.put("acting", acting);
        all.put("instrument", instrument);
        all.put("status", status.key());
        all.put(
                "source",
                source == null
                        ? null
                        : Map.of(
                                "id",
                                source.id(),
                                "version",
                                source.version(),
                                "sha256",
                                source.sha256(),
                                "by",
                                source.by()));
        return CanonicalJson.write(all);
    }

    /** SHA-256 of the canonical JSON, lower-case hexadecimal. */
    public String digest() {
        return Digests.sha256(canonical());
    }
}
