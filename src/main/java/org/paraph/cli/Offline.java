package org.paraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.paraph.ades.PdfExaminer;
import org.paraph.ades.Trust;
import org.paraph.pki.Failure;
import org.paraph.pki.RevocationSource;
import org.paraph.pki.TimestampAuthority;
import org.paraph.pki.TrustAnchors;
import org.paraph.validation.Validator;

/** A validator that believes the authorities it is given, and asks nobody. */
final class Offline {

    private static final String NAME = "offline";

    private Offline() {}

    static Validator validator(Options options, Clock clock) throws Unusable {
        List<X509Certificate> anchors = new ArrayList<>();
        for (Path file : options.trust()) {
            anchors.addAll(authorities(file, options));
        }
        return new Validator(new PdfExaminer(trust(TrustAnchors.of(anchors))), clock);
    }

    private static Trust trust(TrustAnchors anchors) {
        return new Trust(
                anchors,
                (certificate, issuer) -> new RevocationSource.Unavailable(NAME, Failure.NOT_CONFIGURED),
                imprint -> new TimestampAuthority.NotStamped(
                        List.of(new TimestampAuthority.Attempt(NAME, Failure.NOT_CONFIGURED))));
    }

    private static List<X509Certificate> authorities(Path file, Options options) throws Unusable {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> read = new ArrayList<>();
            for (Certificate it : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                read.add((X509Certificate) it);
            }
            if (read.isEmpty()) {
                throw new Unusable("trust-unreadable", file.toString(), options.language());
            }
            return TrustAnchors.of(read).certificates();
        } catch (IOException | CertificateException unreadable) {
            throw new Unusable("trust-unreadable", file.toString(), options.language());
        } catch (IllegalArgumentException noAuthority) {
            throw new Unusable("trust-no-authority", file.toString(), options.language());
        }
    }
}
