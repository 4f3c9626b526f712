package org.paraph.pki;

import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Whether a certificate is one of a person who signs (RFC 5280, section 4.2.1.3). Stateless. */
public final class SigningUsage {

    private static final int NON_REPUDIATION = 1;
    private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
    private static final List<String> OF_SERVICES =
            List.of("1.3.6.1.5.5.7.3.8", "1.3.6.1.5.5.7.3.9", "1.3.6.1.5.5.7.3.3");
    private static final String SERVER = "1.3.6.1.5.5.7.3.1";

    private SigningUsage() {}

    /** Why a certificate is not made for signing documents. */
    public enum Objection {
        /** It is an authority's own. */
        IS_AN_AUTHORITY,
        /** Its key usage lacks nonRepudiation (contentCommitment). */
        WITHOUT_NON_REPUDIATION,
        /** It is for time stamps, for OCSP, for program code or for servers. */
        IS_A_SERVICE
    }

    /** Empty when nothing speaks against it. */
    public static Set<Objection> objections(X509Certificate certificate) {
        Set<Objection> objections = EnumSet.noneOf(Objection.class);
        if (certificate.getBasicConstraints() >= 0) {
            objections.add(Objection.IS_AN_AUTHORITY);
        }
        if (!Certificates.hasUsage(certificate, NON_REPUDIATION)) {
            objections.add(Objection.WITHOUT_NON_REPUDIATION);
        }
        if (isService(certificate)) {
            objections.add(Objection.IS_A_SERVICE);
        }
        return objections;
    }

    private static boolean isService(X509Certificate certificate) {
        List<String> purposes = Certificates.purposes(certificate);
        boolean unreadable = purposes.isEmpty() && certificate.getExtensionValue(EXTENDED_KEY_USAGE) != null;
        return unreadable || purposes.stream().anyMatch(OF_SERVICES::contains) || purposes.equals(List.of(SERVER));
    }
}
