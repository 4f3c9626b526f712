package org.paraph.pki.development;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.paraph.pki.Der;
import org.paraph.pki.Revocation;

/** Publishes the revocation lists, each made when it is asked for. */
final class ListDesk {

    private final Map<Party, Identity> identities;
    private final Register register;
    private final Duration period;
    private final Clock clock;

    ListDesk(Map<Party, Identity> identities, Register register, Duration period, Clock clock) {
        this.identities = identities;
        this.register = register;
        this.period = period;
        this.clock = clock;
    }

    /** Certificates begin an hour or a minute before they are issued, so that a list of this very second is later. */
    Der list(Party authority) {
        Identity issuer = identities.get(authority);
        Instant now = clock.instant();
        var builder = new X509v2CRLBuilder(issuer.name(), Date.from(now));
        builder.setNextUpdate(Date.from(now.plus(period)));
        try {
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.certificate()));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(now.toEpochMilli())));
            for (Register.Entry entry : register.revoked(authority)) {
                add(builder, entry);
            }
            return Der.of(builder.build(issuer.signer()).getEncoded());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("A revocation list cannot be written", e);
        }
    }

    private static void add(X509v2CRLBuilder builder, Register.Entry entry) {
        Revocation revocation = entry.revocation();
        Date at = Date.from(revocation.at());
        int reason = revocation.reason().code();
        if (revocation.invalidityDate().isPresent()) {
            builder.addCRLEntry(
                    entry.serial(),
                    at,
                    reason,
                    Date.from(revocation.invalidityDate().get()));
        } else {
            builder.addCRLEntry(entry.serial(), at, reason);
        }
    }
}
