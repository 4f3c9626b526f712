package org.paraph.digital;

import org.paraph.pki.CertificateCheck;
import org.paraph.pki.SignerCheck;
import org.paraph.signature.Refusal;
import org.paraph.signature.Refusal.Reason;

/** Why a key may not sign now, in the words of signing. */
final class KeyRefusals {

    private KeyRefusals() {}

    static Refusal of(SignerCheck.Verdict verdict) {
        if (verdict instanceof SignerCheck.NotTrusted not) {
            return of(not.verdict());
        }
        if (verdict instanceof SignerCheck.WrongUsage) {
            return unusable("usage");
        }
        if (verdict instanceof SignerCheck.NotInHardware) {
            return unusable("not-in-hardware");
        }
        return unusable(verdict instanceof SignerCheck.NotRecognized ? "not-recognized" : "algorithm");
    }

    private static Refusal of(CertificateCheck.Verdict verdict) {
        if (verdict instanceof CertificateCheck.Undetermined unknown) {
            return Refusal.of(Reason.REVOCATION_UNKNOWN, unknown.why().key());
        }
        return unusable(verdict instanceof CertificateCheck.IsRevoked ? "revoked" : "untrusted");
    }

    /** The names are the last part of message keys. */
    private static Refusal unusable(String why) {
        return Refusal.of(Reason.KEY_UNUSABLE, why);
    }
}
