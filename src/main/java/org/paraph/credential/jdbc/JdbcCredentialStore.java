package org.paraph.credential.jdbc;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.paraph.credential.CredentialStore;
import org.paraph.credential.SigningKey;
import org.paraph.pki.Der;
import org.springframework.jdbc.core.JdbcTemplate;

/** Signing keys in PARAPH_CREDENTIAL. */
final class JdbcCredentialStore implements CredentialStore {

    private static final String INSERT = """
            INSERT INTO PARAPH_CREDENTIAL
            (ID, PERSON, NAME, KEEPING, STATUS, PUBLIC_KEY, KEY_DIGEST, TO_SIGN, CREATED_AT)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = "SELECT * FROM PARAPH_CREDENTIAL WHERE ";
    private static final String REQUEST = """
            UPDATE PARAPH_CREDENTIAL SET REQUEST = ?, REQUESTED_AT = ?
            WHERE ID = ? AND STATUS = 'PENDING' AND REQUESTED_AT IS NULL""";
    private static final String ACTIVATE = """
            UPDATE PARAPH_CREDENTIAL SET STATUS = 'ACTIVE', CHAIN = ?, ISSUED_AT = ?
            WHERE ID = ? AND STATUS = 'PENDING' AND REQUESTED_AT IS NOT NULL""";
    private static final String REVOKE = """
            UPDATE PARAPH_CREDENTIAL SET STATUS = 'REVOKED', REVOKED_AT = ?, REASON = ?
            WHERE ID = ? AND STATUS <> 'REVOKED'""";

    private final JdbcTemplate jdbc;

    JdbcCredentialStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Kept begun) {
        SigningKey key = begun.key();
        jdbc.update(
                INSERT,
                key.id(),
                key.person(),
                key.name(),
                key.keeping().key(),
                key.status().name(),
                begun.publicKey().bytes(),
                digest(begun.publicKey()),
                begun.toSign().bytes(),
                utc(key.life().createdAt()));
    }

    @Override
    public Optional<Kept> find(String id) {
        return jdbc.query(SELECT + "ID = ?", CredentialRows::kept, id).stream().findFirst();
    }

    @Override
    public List<SigningKey> of(String person) {
        return jdbc.query(SELECT + "PERSON = ? ORDER BY CREATED_AT, ID", CredentialRows::kept, person).stream()
                .map(Kept::key)
                .toList();
    }

    @Override
    public boolean isKnown(Der publicKey) {
        Integer rows = jdbc.queryForObject(
                "SELECT COUNT(*) FROM PARAPH_CREDENTIAL WHERE KEY_DIGEST = ?", Integer.class, digest(publicKey));
        return rows != null && rows > 0;
    }

    @Override
    public boolean request(String id, Der request, Instant at) {
        return jdbc.update(REQUEST, request.bytes(), utc(at), id) == 1;
    }

    @Override
    public boolean activate(String id, List<X509Certificate> chain, Instant at) {
        return jdbc.update(ACTIVATE, CredentialRows.bytes(chain), utc(at), id) == 1;
    }

    @Override
    public boolean revoke(String id, Instant at, String reason) {
        return jdbc.update(REVOKE, utc(at), reason, id) == 1;
    }

    @Override
    public void forget(String id) {
        jdbc.update("DELETE FROM PARAPH_CREDENTIAL WHERE ID = ? AND STATUS = 'PENDING'", id);
    }

    @Override
    public void removeBegun(String person) {
        jdbc.update(
                "DELETE FROM PARAPH_CREDENTIAL WHERE PERSON = ? AND STATUS = 'PENDING' AND REQUESTED_AT IS NULL",
                person);
    }

    private static String digest(Der publicKey) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(publicKey.bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
