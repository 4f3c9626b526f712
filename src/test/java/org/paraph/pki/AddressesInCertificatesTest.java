package org.paraph.pki;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.paraph.authentication.MovableClock;
import org.paraph.pki.CertificateCheck.NoPath;
import org.paraph.pki.CertificateCheck.Trusted;
import org.paraph.pki.CertificateCheck.Undetermined;
import org.paraph.pki.http.HttpCouriers;
import org.paraph.pki.http.HttpSettings;
import org.paraph.pki.http.Listener;

/** Certificates name addresses at which whoever wrote them would like to be visited. Nobody goes. */
class AddressesInCertificatesTest {

    private final MovableClock clock = new MovableClock();
    private final Listener trap = new Listener();
    private final Listener configured = new Listener();
    private final Authority root = Authority.root("Root");
    private final HttpCouriers couriers = new HttpCouriers(HttpSettings.DEFAULT, clock);

    @AfterEach
    void close() {
        trap.close();
        configured.close();
    }

    @Test
    void whenACertificateNamesAddresses_thenTheConfiguredOneIsAskedAndNoOther() {
        configured.on("/ocsp", Listener.of(new Ocsp(root.responder("Responder"), clock)));

        assertThat(check(lured(root), List.of())).isInstanceOf(Trusted.class);
        assertThat(configured.asked).hasSize(1);
        assertThat(trap.asked).isEmpty();
    }

    @Test
    void whenTheIssuerIsMissing_thenItIsNotFetched() {
        Authority between = root.authority("Between");

        assertThat(check(lured(between), List.of())).isInstanceOf(NoPath.class);
        assertThat(trap.asked).isEmpty();
    }

    @Test
    void whenNobodyIsConfiguredForAnIssuer_thenItsCertificatesDoNotSayWhomToAsk() {
        Authority between = root.authority("Between");

        assertThat(check(lured(between), List.of(between.certificate())))
                .isInstanceOfSatisfying(
                        Undetermined.class, it -> assertThat(it.why()).isEqualTo(Failure.NOT_CONFIGURED));
        assertThat(trap.asked).isEmpty();
        assertThat(configured.asked).isEmpty();
    }

    private CertificateCheck.Verdict check(Authority whose, List<java.security.cert.X509Certificate> others) {
        var courier = couriers.ocsp("configured", configured.url("/ocsp"));
        var ocsp = new OcspSource(courier, OcspSettings.DEFAULT, clock, new SecureRandom());
        var sources = new IssuerSources(Map.of(root.certificate(), List.of(ocsp)));
        var paths = new CertificatePaths(TrustAnchors.of(List.of(root.certificate())));
        return new CertificateCheck(paths, sources).check(whose.certificate(), others, clock.instant());
    }

    private Authority lured(Authority issuer) {
        var access = new ASN1EncodableVector();
        access.add(new AccessDescription(AccessDescription.id_ad_ocsp, uri("/ocsp")));
        access.add(new AccessDescription(AccessDescription.id_ad_caIssuers, uri("/issuer")));
        var name = new DistributionPointName(new GeneralNames(uri("/list")));
        return new Authority.Draft("Lured")
                .usage(64)
                .with(Extension.authorityInfoAccess, new DERSequence(access))
                .with(
                        Extension.cRLDistributionPoints,
                        new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(name, null, null)}))
                .signedBy(issuer);
    }

    private GeneralName uri(String path) {
        return new GeneralName(
                GeneralName.uniformResourceIdentifier, trap.url(path).toString());
    }
}
