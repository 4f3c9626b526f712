package org.paraph.credential;

import java.security.PublicKey;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.paraph.authentication.enrolment.Enrolled;
import org.paraph.authentication.enrolment.Enrolled.Reason;
import org.paraph.authentication.enrolment.Words;
import org.paraph.credential.SigningKey.Status;
import org.paraph.pki.AlgorithmCheck;
import org.paraph.pki.Der;
import org.paraph.pki.SigningRequest;

/** Why a key cannot be certified, however well its holder proves who they are. */
record KeyGrounds(KeyRegister register, AlgorithmCheck algorithms) {

    private static final int MOST = 5;
    private static final String HASH = "SHA-256";

    /** The key to be certified, or why not. */
    Enrolled<PublicKey> check(String person, KeyDraft draft) {
        if (!Words.isName(draft.name())) {
            return Enrolled.refused(Reason.KEY_NAME_INVALID);
        }
        if (had(person) >= MOST) {
            return Enrolled.refused(Reason.KEY_TOO_MANY);
        }
        Optional<PublicKey> key = SigningRequest.key(draft.publicKey()).filter(this::isApproved);
        if (key.isEmpty()) {
            return Enrolled.refused(Reason.KEY_NOT_APPROVED);
        }
        return register.store().isKnown(encoded(key.get()))
                ? Enrolled.refused(Reason.KEY_USED_BEFORE)
                : new Enrolled.Done<>(key.get());
    }

    /** In one spelling, whatever the client's was. */
    static Der encoded(PublicKey key) {
        return Der.of(key.getEncoded());
    }

    private boolean isApproved(PublicKey key) {
        return algorithms
                .maySign(key, HASH, LocalDate.ofInstant(register.now(), ZoneOffset.UTC))
                .isEmpty();
    }

    /** Those that can sign, and those that wait for a certificate; what has expired counts no more. */
    private long had(String person) {
        return register.store().of(person).stream()
                .filter(key -> key.isRequested()
                        || (key.status() == Status.ACTIVE && key.credential().isInTime(register.now())))
                .count();
    }
}
