package org.paraph.ades;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;

/** How certificates are judged. Nothing is fetched from an address that stands in a certificate. */
final class Verifiers {

    private Verifiers() {}

    /** Asks for revocation. */
    static CommonCertificateVerifier online(Trust trust, Answers answers) {
        CommonCertificateVerifier it = offline(trust);
        it.setOcspSource(answers.responses());
        it.setCrlSource(answers.lists());
        return it;
    }

    /** Believes what is in the document, and asks nobody. */
    static CommonCertificateVerifier offline(Trust trust) {
        CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
        trust.anchors().certificates().forEach(anchor -> anchors.addCertificate(new CertificateToken(anchor)));
        CommonCertificateVerifier it = new CommonCertificateVerifier(true); // without any source of its own
        it.setTrustedCertSources(anchors);
        it.setAIASource(null);
        it.setAugmentationAlertOnHigherSignatureLevel(
                new SilentOnStatusAlert()); // earlier parties' signatures last already
        return it;
    }
}
