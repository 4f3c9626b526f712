package org.paraph.pki.development;

import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/**
 * Whom a certificate names, as whoever has checked the identity says. What stands in the request counts for nothing. Immutable.
 *
 * @param name as people read it
 * @param id of the person's account, unique here
 */
public record Subject(String name, String id, Optional<String> email) {

    public Subject {
        if (name.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("A certificate needs a name and an id.");
        }
    }

    X500Name in(String organization) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "CA")
                .addRDN(BCStyle.O, organization)
                .addRDN(BCStyle.UID, id) // not the serial number, which knows no accents
                .addRDN(BCStyle.CN, name)
                .build();
    }

    Optional<Extension> alternativeName() {
        return email.map(address -> Addresses.extension(
                Extension.subjectAlternativeName, new GeneralNames(new GeneralName(GeneralName.rfc822Name, address))));
    }
}
