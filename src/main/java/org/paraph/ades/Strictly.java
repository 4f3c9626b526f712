package org.paraph.ades;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Set;

/** For those who read containers: what is not as demanded ends the reading. */
final class Strictly {

    private Strictly() {}

    static void demand(boolean so) {
        if (!so) {
            throw new IllegalArgumentException("Not as a container has to be");
        }
    }

    /** The only member. */
    static ASN1Encodable only(ASN1Set it) {
        demand(it != null && it.size() == 1);
        return it.getObjectAt(0);
    }
}
