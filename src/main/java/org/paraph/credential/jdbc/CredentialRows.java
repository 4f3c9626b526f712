package org.paraph.credential.jdbc;

import java.io.ByteArrayInputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.paraph.credential.CredentialStore.Kept;
import org.paraph.credential.Keeping;
import org.paraph.credential.SigningKey;
import org.paraph.pki.Der;
import org.springframework.lang.Nullable;

/** Reads rows of PARAPH_CREDENTIAL; writes and reads the column CHAIN, which is a PkiPath (ITU-T X.509). */
final class CredentialRows {

    private static final String ENCODING = "PkiPath";

    private CredentialRows() {}

    static Kept kept(ResultSet row, int number) throws SQLException {
        SigningKey.Life life = new SigningKey.Life(
                instant(row, "CREATED_AT"),
                instant(row, "REQUESTED_AT"),
                instant(row, "ISSUED_AT"),
                instant(row, "REVOKED_AT"),
                row.getString("REASON"));
        SigningKey key = new SigningKey(
                row.getString("ID"),
                row.getString("PERSON"),
                row.getString("NAME"),
                Keeping.of(row.getString("KEEPING")).orElseThrow(),
                SigningKey.Status.valueOf(row.getString("STATUS")),
                life,
                chain(row.getBytes("CHAIN")));
        byte[] request = row.getBytes("REQUEST");
        return new Kept(
                key,
                Der.of(row.getBytes("PUBLIC_KEY")),
                Der.of(row.getBytes("TO_SIGN")),
                request == null ? null : Der.of(request));
    }

    static byte[] bytes(List<X509Certificate> chain) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertPath(chain)
                    .getEncoded(ENCODING);
        } catch (CertificateException e) {
            throw new IllegalStateException("Certificates that were checked cannot be written", e);
        }
    }

    private static List<X509Certificate> chain(@Nullable byte[] path) {
        if (path == null) {
            return List.of();
        }
        try {
            List<? extends Certificate> chain = CertificateFactory.getInstance("X.509")
                    .generateCertPath(new ByteArrayInputStream(path), ENCODING)
                    .getCertificates();
            return chain.stream().map(X509Certificate.class::cast).toList();
        } catch (CertificateException e) {
            throw new IllegalStateException("Certificates in the register cannot be read", e);
        }
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
