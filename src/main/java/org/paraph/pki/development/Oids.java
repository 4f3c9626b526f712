package org.paraph.pki.development;

/** Identifiers made of a random UUID (ITU-T X.667), so that they are nobody else's. */
final class Oids {

    private static final String ARC = "2.25.115779091437602820902295041841229347985";
    static final String SOFTWARE_POLICY = ARC + ".1";
    static final String HARDWARE_POLICY = ARC + ".2";
    static final String STAMP_POLICY = ARC + ".3";

    private Oids() {}
}
