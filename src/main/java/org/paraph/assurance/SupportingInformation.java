package org.paraph.assurance;

import java.util.Optional;

/** What a transaction record holds in support of a signature (Guidance, section 3.3 and Table 2). Immutable. */
public enum SupportingInformation {
    AUTHENTICATION_METHOD,
    /** The signature of the type that the level demands. */
    SIGNATURE,
    SIGNED_DATA,
    /** The local date and time of signing. */
    TIMESTAMP,
    VERIFICATION_CERTIFICATE,
    CERTIFICATION_PATH,
    /** The revocation status of the certificates when the data was signed. */
    REVOCATION_INFORMATION,
    SECURE_TIME_STAMP;

    public String key() {
        return Keys.of(this);
    }

    public static Optional<SupportingInformation> of(String key) {
        return Keys.find(SupportingInformation.class, key);
    }
}
