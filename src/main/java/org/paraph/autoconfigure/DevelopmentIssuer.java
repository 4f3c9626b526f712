package org.paraph.autoconfigure;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.paraph.credential.CertificateIssuer;
import org.paraph.credential.Holder;
import org.paraph.credential.Keeping;
import org.paraph.pki.Der;
import org.paraph.pki.Revocation;
import org.paraph.pki.development.DevelopmentPki;
import org.paraph.pki.development.Protection;
import org.paraph.pki.development.Subject;

/** The development infrastructure as an issuer of people's certificates. */
record DevelopmentIssuer(DevelopmentPki pki) implements CertificateIssuer {

    @Override
    public Issuance issue(Der request, Keeping keeping, Holder holder) {
        Protection protection = keeping == Keeping.CARD ? Protection.HARDWARE : Protection.SOFTWARE;
        var issuance = pki.issue(request, protection, new Subject(holder.name(), holder.id(), holder.email()));
        return issuance instanceof org.paraph.pki.development.Issuance.Refused refused
                ? new NotIssued(why(refused.why()))
                : new Issued(((org.paraph.pki.development.Issuance.Issued) issuance).chain());
    }

    private static Why why(org.paraph.pki.development.Issuance.Why why) {
        return switch (why) {
            case KEY_USED_BEFORE -> Why.KEY_USED_BEFORE;
            case KEY_NOT_APPROVED -> Why.KEY_NOT_APPROVED;
            case UNREADABLE, NO_PROOF_OF_POSSESSION ->
                throw new IllegalStateException("A request that was checked is refused: " + why);
        };
    }

    @Override
    public void revoke(X509Certificate certificate) {
        pki.revoke(certificate, Revocation.Reason.UNSPECIFIED, Optional.empty());
    }
}
