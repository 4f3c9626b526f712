package org.paraph.validation;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import org.paraph.pki.AlgorithmCheck;
import org.paraph.pki.CertificateCheck;
import org.paraph.pki.SignerCheck;

/** Which words are those about a signer's certificate, and what they name. */
record Objection(String key, List<String> names) {

    static Objection of(SignerCheck.Verdict it) {
        if (it instanceof SignerCheck.WrongUsage wrong) {
            return of(wrong.objections().stream().sorted().findFirst().orElseThrow());
        }
        if (it instanceof SignerCheck.NotApproved weak) {
            return of("not-approved", spelled(weak.kind()));
        }
        if (it instanceof SignerCheck.NotTrusted not) {
            return of(not.verdict());
        }
        if (it instanceof SignerCheck.NotRecognized not) {
            return of(not.why());
        }
        return of(it instanceof SignerCheck.NotInHardware ? "not-in-hardware" : "accepted");
    }

    private static Objection of(CertificateCheck.Verdict it) {
        if (it instanceof CertificateCheck.NoPath none) {
            return of(key(none.fault()), name(none.about()));
        }
        if (it instanceof CertificateCheck.IsRevoked revoked) {
            return of(
                    "revoked", name(revoked.about()), revoked.revocation().at().toString());
        }
        return it instanceof CertificateCheck.Undetermined unknown
                ? new Objection("failure-" + unknown.why().key(), List.of())
                : of("accepted");
    }

    private static Objection of(Enum<?> reason) {
        return of(key(reason));
    }

    private static Objection of(String key, String... names) {
        return new Objection("certificate-" + key, List.of(names));
    }

    private static String key(Enum<?> it) {
        return it.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String spelled(AlgorithmCheck.Kind it) {
        return it.length() == 0 ? it.algorithm() : it.algorithm() + " " + it.length();
    }

    private static String name(X509Certificate it) {
        return it.getSubjectX500Principal().getName();
    }
}
