package org.paraph.pki.development;

import java.util.List;
import java.util.Locale;
import org.paraph.pki.development.CertificateDraft.Use;

/** Who has a key of its own here, in the order in which their certificates are issued. */
enum Party {
    ROOT("Root", null, Use.ROOT),
    SOFTWARE("Issuing Authority for Software Keys", ROOT, Use.ISSUING),
    HARDWARE("Issuing Authority for Hardware Keys", ROOT, Use.ISSUING),
    SOFTWARE_STATUS("Status of Software Keys", SOFTWARE, Use.STATUS),
    HARDWARE_STATUS("Status of Hardware Keys", HARDWARE, Use.STATUS),
    STAMPS("Time Stamps", ROOT, Use.STAMPS);

    /** Those who issue certificates, and so publish revocation lists. */
    static final List<Party> AUTHORITIES = List.of(ROOT, SOFTWARE, HARDWARE);

    private final String title;
    private final Party issuer;
    private final Use use;

    Party(String title, Party issuer, Use use) {
        this.title = title;
        this.issuer = issuer;
        this.use = use;
    }

    String title() {
        return title;
    }

    /** {@code null}: itself. */
    Party issuer() {
        return issuer;
    }

    Use use() {
        return use;
    }

    /** The name in the key file and in addresses. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
