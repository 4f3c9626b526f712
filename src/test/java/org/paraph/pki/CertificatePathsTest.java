package org.paraph.pki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paraph.pki.CertificatePaths.Fault;
import org.paraph.pki.CertificatePaths.Found;
import org.paraph.pki.CertificatePaths.None;

/** Paths from a certificate to a trust anchor. */
class CertificatePathsTest {

    private static final Instant NOW = Authority.FROM.plus(Duration.ofDays(100));
    private static final String POLICY = "1.3.6.1.4.1.55555.2.1";

    private final Authority root = Authority.root("Root");
    private final Authority issuing = root.authority("Issuing", POLICY);
    private final Authority person = issuing.person("Person", POLICY);
    private final CertificatePaths paths = new CertificatePaths(TrustAnchors.of(List.of(root.certificate())));

    @Test
    void whenEveryLinkHolds_thenThePathLeadsToTheAnchor() {
        assertThat(find(person, NOW))
                .isEqualTo(new Found(new CertificatePath(
                        List.of(person.certificate(), issuing.certificate(), root.certificate()),
                        java.util.Set.of(POLICY))));
    }

    @Test
    void whenAnIssuerMayNotIssueUnderAPolicy_thenThePathDoesNotNameIt() {
        Authority other = root.authority("Other", "1.3.6.1.4.1.55555.2.2");
        Authority pretender = other.person("Pretender", POLICY);

        assertThat(((Found) paths.find(pretender.certificate(), List.of(other.certificate()), NOW))
                        .path()
                        .policies())
                .isEmpty();
    }

    @Test
    void whenTheRootIsAStranger_thenItIsUntrusted() {
        Authority stranger = Authority.root("Root"); // the same name, another key
        Authority theirs = stranger.person("Person");

        assertThat(paths.find(theirs.certificate(), List.of(stranger.certificate()), NOW))
                .isEqualTo(new None(Fault.UNTRUSTED, theirs.certificate()));
        assertThat(paths.find(person.certificate(), List.of(), NOW))
                .as("without the certificate between")
                .isEqualTo(new None(Fault.UNTRUSTED, person.certificate()));
    }

    @Test
    void whenTheCertificateHasExpired_thenThatIsSaid() {
        Instant end = Certificates.until(person.certificate());

        assertThat(find(person, end)).isInstanceOf(Found.class);
        assertThat(find(briefly(), NOW)).isEqualTo(new None(Fault.EXPIRED, briefly.certificate()));
        assertThat(find(briefly(), Authority.FROM)).isInstanceOf(Found.class);
        assertThat(find(person, Authority.FROM.minusSeconds(1)))
                .extracting(it -> ((None) it).fault())
                .isEqualTo(Fault.NOT_YET_VALID);
    }

    private Authority briefly;

    private Authority briefly() {
        if (briefly == null) {
            briefly = new Authority.Draft("Brief")
                    .usage(64)
                    .validity(Authority.FROM, Authority.FROM.plusSeconds(60))
                    .signedBy(issuing);
        }
        return briefly;
    }

    @Test
    void whenTheAnchorItselfHasExpired_thenThePathIsNoLongerGood() {
        Authority old = new Authority.Draft("Old")
                .authority()
                .validity(Authority.FROM, NOW.minusSeconds(1))
                .signedBy(null);
        Authority theirs = old.person("Person");

        assertThat(new CertificatePaths(TrustAnchors.of(List.of(old.certificate())))
                        .find(theirs.certificate(), List.of(), NOW))
                .isEqualTo(new None(Fault.EXPIRED, old.certificate()));
    }

    @Test
    void whenTheCertificateIsTheAnchor_thenThePathIsItAlone() {
        CertificatePath path = ((Found) find(root, NOW)).path();

        assertThat(path.certificates()).containsExactly(root.certificate());
        assertThat(path.issuer()).isEqualTo(path.anchor()).isEqualTo(path.leaf());
    }

    @Test
    void whenAPersonPlaysAuthority_thenTheRulesRefuseIt() {
        Authority forged = person.person("Forged");

        assertThat(paths.find(forged.certificate(), List.of(person.certificate(), issuing.certificate()), NOW))
                .isEqualTo(new None(Fault.AGAINST_THE_RULES, person.certificate()));
    }

    @Test
    void whenAnAnchorIsNoAuthority_thenTheStartIsRefused() {
        List<X509Certificate> wrong = List.of(person.certificate());

        assertThatThrownBy(() -> TrustAnchors.of(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CN=Person");
    }

    @Test
    void whenSomebodySendsThousandsOfIssuersOfOneName_thenTheSearchEnds() {
        List<X509Certificate> flood = IntStream.range(0, 400)
                .mapToObj(i -> Authority.root("Issuing").certificate())
                .collect(Collectors.toList());

        assertThat(paths.find(person.certificate(), flood, NOW))
                .isEqualTo(new None(Fault.UNTRUSTED, person.certificate()));
    }

    private CertificatePaths.Outcome find(Authority whose, Instant at) {
        return paths.find(whose.certificate(), List.of(issuing.certificate()), at);
    }
}
