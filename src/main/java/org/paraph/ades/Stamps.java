package org.paraph.ades;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import org.paraph.pki.Der;
import org.paraph.pki.Imprint;
import org.paraph.pki.TimestampAuthority;

/** Time stamps of {@code pki}, as DSS asks for them. */
final class Stamps implements TSPSource {

    private static final long serialVersionUID = 1L;

    private final transient TimestampAuthority authority;

    Stamps(TimestampAuthority authority) {
        this.authority = authority;
    }

    @Override
    public TimestampBinary getTimeStampResponse(DigestAlgorithm algorithm, byte[] digest) {
        TimestampAuthority.Answer answer = authority.stamp(imprint(algorithm, digest));
        if (answer instanceof TimestampAuthority.Stamped stamped) {
            return new TimestampBinary(stamped.token().token().bytes());
        }
        throw new NoTime((TimestampAuthority.NotStamped) answer);
    }

    private static Imprint imprint(DigestAlgorithm algorithm, byte[] digest) {
        Imprint.Hash hash = switch (algorithm) {
            case SHA256 -> Imprint.Hash.SHA_256;
            case SHA384 -> Imprint.Hash.SHA_384;
            case SHA512 -> Imprint.Hash.SHA_512;
            default -> throw new IllegalArgumentException("No time stamp is asked for with " + algorithm);
        };
        return new Imprint(hash, Der.of(digest));
    }

    /** Gets through DSS to whoever asked. */
    static final class NoTime extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient TimestampAuthority.NotStamped why;

        NoTime(TimestampAuthority.NotStamped why) {
            super("No time stamp: " + why.attempts());
            this.why = why;
        }

        TimestampAuthority.NotStamped why() {
            return why;
        }
    }
}
