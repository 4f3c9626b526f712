package org.paraph.ades;

import eu.europa.esig.dss.enumerations.SignatureLevel;

/** For how long a signature can be validated from the document alone (EN 319 142-1). */
public enum Durability {
    /** With time stamp, certificates and revocation information: until the time stamp's certificate ends. */
    LONG_TERM(SignatureLevel.PAdES_BASELINE_LT),
    /** With an archive time stamp over all of it, which can be renewed for as long as it is needed. */
    ARCHIVE(SignatureLevel.PAdES_BASELINE_LTA);

    private final SignatureLevel pdf;

    Durability(SignatureLevel pdf) {
        this.pdf = pdf;
    }

    SignatureLevel pdf() {
        return pdf;
    }
}
