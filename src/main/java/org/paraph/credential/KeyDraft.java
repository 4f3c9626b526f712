package org.paraph.credential;

import java.util.Base64;
import org.paraph.authentication.enrolment.Wish;
import org.paraph.pki.Der;

/**
 * A key that is to be certified. Immutable.
 *
 * @param name what its holder wants to call it
 * @param publicKey as X.509 has it (SubjectPublicKeyInfo)
 */
public record KeyDraft(Keeping keeping, String name, Der publicKey) {

    /** A proof given for one key is good for no other. */
    Wish wish() {
        return Wish.certify(keeping.key(), name, Base64.getEncoder().encodeToString(publicKey.bytes()));
    }
}
