package org.paraph.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paraph.pki.CertificateCheck.IsRevoked;
import org.paraph.pki.CertificateCheck.NoPath;
import org.paraph.pki.CertificateCheck.Trusted;
import org.paraph.pki.CertificateCheck.Undetermined;
import org.paraph.pki.RevocationSource.Evidence;

/** Path and revocation together. */
class CertificateCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");
    private static final Evidence EVIDENCE =
            new Evidence(RevocationSource.Kind.OCSP, Der.of(new byte[1]), NOW, Optional.empty());
    private static final Revocation REVOCATION =
            new Revocation(NOW, Revocation.Reason.KEY_COMPROMISE, Optional.empty());

    private final Authority root = Authority.root("Root");
    private final Authority issuing = root.authority("Issuing");
    private final Authority person = issuing.person("Person");
    private final Map<X509Certificate, RevocationSource.Answer> answers = new HashMap<>();
    private final CertificateCheck check = new CertificateCheck(
            new CertificatePaths(TrustAnchors.of(List.of(root.certificate()))),
            (certificate, issuer) -> answers.getOrDefault(certificate, new RevocationSource.Good(EVIDENCE)));

    @Test
    void whenNothingIsRevoked_thenItIsTrustedWithEvidenceForEachStep() {
        Trusted trusted = (Trusted) check();

        assertThat(trusted.evidence()).containsExactly(EVIDENCE, EVIDENCE);
        assertThat(trusted.path().leaf()).isEqualTo(person.certificate());
        assertThat(trusted.path().issuer()).isEqualTo(issuing.certificate());
    }

    @Test
    void whenSomethingOnThePathIsRevoked_thenItIsNamed() {
        for (Authority one : List.of(person, issuing)) {
            answers.clear();
            answers.put(one.certificate(), new RevocationSource.Revoked(REVOCATION, EVIDENCE));

            assertThat(check()).isEqualTo(new IsRevoked(one.certificate(), REVOCATION, EVIDENCE));
        }
    }

    @Test
    void whenNobodyCanSay_thenItIsUndetermined() {
        answers.put(person.certificate(), new RevocationSource.Unavailable("ocsp", Failure.SLOW));
        assertThat(check()).isEqualTo(new Undetermined(person.certificate(), "ocsp", Failure.SLOW));

        answers.put(person.certificate(), new RevocationSource.Unknown(EVIDENCE));
        assertThat(check())
                .isEqualTo(new Undetermined(
                        person.certificate(),
                        issuing.certificate().getSubjectX500Principal().getName(),
                        Failure.STATUS_UNKNOWN));
    }

    @Test
    void whenThereIsNoPath_thenNobodyIsAsked() {
        CertificateCheck silent = new CertificateCheck(
                new CertificatePaths(TrustAnchors.of(List.of(root.certificate()))), (certificate, issuer) -> {
                    throw new AssertionError("asked about a stranger");
                });
        Authority stranger = Authority.root("Elsewhere").person("Stranger");

        assertThat(silent.check(stranger.certificate(), List.of(), NOW))
                .isEqualTo(new NoPath(CertificatePaths.Fault.UNTRUSTED, stranger.certificate()));
    }

    @Test
    void whenARevocationIsJudged_thenBeforeAfterAndBackdatedAreToldApart() {
        Instant at = Instant.parse("2026-11-20T10:00:00Z");
        var plain = new Revocation(at, Revocation.Reason.SUPERSEDED, Optional.empty());
        var backdated = new Revocation(at, Revocation.Reason.KEY_COMPROMISE, Optional.of(at.minusSeconds(3_600)));

        assertThat(plain.timing(at)).isEqualTo(Revocation.Timing.BEFORE);
        assertThat(plain.timing(at.minusSeconds(1))).isEqualTo(Revocation.Timing.AFTER);
        assertThat(backdated.timing(at.minusSeconds(1))).isEqualTo(Revocation.Timing.BACKDATED);
        assertThat(backdated.timing(at.minusSeconds(3_600))).isEqualTo(Revocation.Timing.BACKDATED);
        assertThat(backdated.timing(at.minusSeconds(3_601))).isEqualTo(Revocation.Timing.AFTER);
        assertThat(backdated.timing(at)).isEqualTo(Revocation.Timing.BEFORE);
    }

    private CertificateCheck.Verdict check() {
        return check.check(person.certificate(), List.of(issuing.certificate()), NOW);
    }
}
