package org.paraph.assurance;

import static org.paraph.assurance.SupportingInformation.AUTHENTICATION_METHOD;
import static org.paraph.assurance.SupportingInformation.CERTIFICATION_PATH;
import static org.paraph.assurance.SupportingInformation.REVOCATION_INFORMATION;
import static org.paraph.assurance.SupportingInformation.SECURE_TIME_STAMP;
import static org.paraph.assurance.SupportingInformation.SIGNATURE;
import static org.paraph.assurance.SupportingInformation.SIGNED_DATA;
import static org.paraph.assurance.SupportingInformation.TIMESTAMP;
import static org.paraph.assurance.SupportingInformation.VERIFICATION_CERTIFICATE;

import java.util.Set;
import org.paraph.assurance.SignatureRequirement.Authenticating;
import org.paraph.assurance.SignatureRequirement.Keeping;

/**
 * Table 2 of the Guidance, cell by cell: the floor below which no policy goes. Only the retention is handed in, since
 * Table 2 refers to another document for its length.
 */
final class TableTwo {

    private static final Set<SupportingInformation> CERTIFICATES =
            Set.of(VERIFICATION_CERTIFICATE, CERTIFICATION_PATH, REVOCATION_INFORMATION);

    private TableTwo() {}

    static SignatureRequirement row(AssuranceLevel level, Retention retention) {
        return switch (level) {
            case LEVEL_1 -> level1(retention);
            case LEVEL_2 -> level2(retention);
            case LEVEL_3 -> level3(retention);
            case LEVEL_4 -> level4(retention);
        };
    }

    /** Records of level 1 need not be kept; those of every other level must (section 3.4). */
    static boolean mustBeKept(AssuranceLevel level) {
        return level.atLeast(AssuranceLevel.LEVEL_2);
    }

    private static SignatureRequirement level1(Retention retention) {
        return new SignatureRequirement(
                AssuranceLevel.LEVEL_1,
                SignatureType.ELECTRONIC,
                new Authenticating(AssuranceLevel.LEVEL_1, false),
                TimeStamp.NONE,
                new Keeping(Set.of(SIGNATURE, SIGNED_DATA), Set.of(), Integrity.MEDIUM, retention),
                Set.of());
    }

    private static SignatureRequirement level2(Retention retention) {
        return new SignatureRequirement(
                AssuranceLevel.LEVEL_2,
                SignatureType.ELECTRONIC,
                new Authenticating(AssuranceLevel.LEVEL_2, false),
                TimeStamp.LOCAL_SYSTEM,
                new Keeping(nonCryptographic(), Set.of(), Integrity.MEDIUM, retention),
                Set.of());
    }

    private static SignatureRequirement level3(Retention retention) {
        return new SignatureRequirement(
                AssuranceLevel.LEVEL_3,
                SignatureType.ELECTRONIC,
                new Authenticating(AssuranceLevel.LEVEL_3, true),
                TimeStamp.LOCAL_SYSTEM,
                new Keeping(nonCryptographic(), CERTIFICATES, Integrity.MEDIUM_PARTLY_SIGNED, retention),
                Set.of(TableNote.MITIGATION_MAY_BE_NEEDED, TableNote.SECOND_TOKEN_BESIDE_SOFTWARE_KEY));
    }

    /** Two factors are not named in this cell, but the only device that note 2 allows is one of two factors. */
    private static SignatureRequirement level4(Retention retention) {
        Set<SupportingInformation> always = Set.of(
                SIGNATURE,
                SIGNED_DATA,
                VERIFICATION_CERTIFICATE,
                CERTIFICATION_PATH,
                REVOCATION_INFORMATION,
                SECURE_TIME_STAMP);
        return new SignatureRequirement(
                AssuranceLevel.LEVEL_4,
                SignatureType.SECURE,
                new Authenticating(AssuranceLevel.LEVEL_4, true),
                TimeStamp.SECURE,
                new Keeping(always, Set.of(), Integrity.DIGITALLY_SIGNED, retention),
                Set.of(TableNote.CRYPTOGRAPHIC_DEVICE_ONLY));
    }

    private static Set<SupportingInformation> nonCryptographic() {
        return Set.of(AUTHENTICATION_METHOD, SIGNATURE, SIGNED_DATA, TIMESTAMP);
    }
}
