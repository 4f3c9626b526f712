package org.paraph.validation;

import java.time.Instant;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.paraph.ades.ExaminedSignature;
import org.paraph.ades.Indication;

/**
 * Whose signature was found, as their certificate names them. To be believed as far as the signature passed. Immutable.
 *
 * @param field of the signature; empty without one
 * @param name the common name of the certificate, or all of its name without one; empty without a certificate
 * @param claimed the signing time that the signer claims
 * @param proved the earliest instant at which the signature is proved to have existed
 */
public record Signatory(String field, String name, Indication indication, Optional<Instant> claimed, Instant proved) {

    static Signatory of(ExaminedSignature it) {
        return new Signatory(
                it.field().orElse(""),
                it.signer()
                        .map(signer -> name(signer.getSubjectX500Principal().getName()))
                        .orElse(""),
                it.indication(),
                it.claimed(),
                it.proved());
    }

    private static String name(String subject) {
        try {
            return new LdapName(subject)
                    .getRdns().stream()
                            .filter(rdn -> rdn.getType().equalsIgnoreCase("CN"))
                            .map(Rdn::getValue)
                            .map(String::valueOf)
                            .findFirst()
                            .orElse(subject);
        } catch (InvalidNameException bent) {
            return subject;
        }
    }
}
