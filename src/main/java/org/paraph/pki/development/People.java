package org.paraph.pki.development;

import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.Extension;
import org.paraph.pki.Der;
import org.paraph.pki.development.CertificateDraft.Use;
import org.paraph.pki.development.Issuance.Issued;
import org.paraph.pki.development.Issuance.Refused;
import org.paraph.pki.development.Issuance.Why;

/** Issues certificates to people. */
final class People {

    /** So that a revocation list or an answer of this very second is later than the certificate's beginning. */
    private static final Duration HEAD_START = Duration.ofMinutes(1);

    private final DevelopmentSettings settings;
    private final Map<Party, Identity> identities;
    private final Register register;
    private final RequestReader requests;
    private final Founding founding;

    People(
            DevelopmentSettings settings,
            Map<Party, Identity> identities,
            Register register,
            RequestReader requests,
            Founding founding) {
        this.settings = settings;
        this.identities = identities;
        this.register = register;
        this.requests = requests;
        this.founding = founding;
    }

    Issuance issue(Der request, Protection protection, Subject subject) {
        RequestReader.Reading reading = requests.read(request);
        if (reading.refusal() != null) {
            return new Refused(reading.refusal());
        }
        return register.claim(reading.key())
                ? new Issued(chain(reading.key(), protection, subject))
                : new Refused(Why.KEY_USED_BEFORE);
    }

    private List<X509Certificate> chain(PublicKey key, Protection protection, Subject subject) {
        Party party = protection.authority();
        Identity issuer = identities.get(party);
        var draft = new CertificateDraft(
                subject.in(settings.organization()),
                key,
                Use.PERSON,
                founding.validity(settings.lifetimes().people(), HEAD_START),
                founding.serial(),
                extensions(protection, subject));
        X509Certificate certificate = draft.signedBy(issuer);
        register.issued(party, certificate.getSerialNumber(), encoded(certificate));
        return List.of(
                certificate, issuer.certificate(), identities.get(Party.ROOT).certificate());
    }

    private List<Extension> extensions(Protection protection, Subject subject) {
        var addresses = new Addresses(settings.address());
        List<Extension> extensions =
                new ArrayList<>(addresses.plus(protection.authority(), Addresses.policy(protection.policy())));
        subject.alternativeName().ifPresent(extensions::add);
        return extensions;
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate just made cannot be written", e);
        }
    }
}
