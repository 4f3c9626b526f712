package org.paraph.autoconfigure;

import java.net.URI;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paraph.pki.Courier;
import org.paraph.pki.CrlSettings;
import org.paraph.pki.CrlSource;
import org.paraph.pki.Freshness;
import org.paraph.pki.OcspSettings;
import org.paraph.pki.OcspSource;
import org.paraph.pki.RevocationSource;
import org.paraph.pki.WatchedCourier;
import org.paraph.pki.http.HttpCouriers;

/** Everybody outside who is asked: by issuer, each revocation list, and each errand for health. Filled while the application starts. */
final class OutsideSources {

    final Map<X509Certificate, List<RevocationSource>> issuers = new LinkedHashMap<>();
    final Map<String, CrlSource> lists = new LinkedHashMap<>();
    final List<WatchedCourier> couriers = new ArrayList<>();
    private final HttpCouriers http;
    private final Clock clock;
    private final SecureRandom random;

    OutsideSources(HttpCouriers http, Clock clock, SecureRandom random) {
        this.http = http;
        this.clock = clock;
        this.random = random;
    }

    void add(PkiProperties.Issuer issuer) {
        X509Certificate certificate = PkiFiles.certificates("paraph.pki.issuers (certificate)", issuer.certificate())
                .get(0);
        String name = certificate.getSubjectX500Principal().getName();
        List<RevocationSource> ordered = new ArrayList<>();
        if (issuer.ocsp() != null) {
            Courier courier = watched(http.ocsp("OCSP of " + name, issuer.ocsp()));
            ordered.add(new OcspSource(courier, new OcspSettings(Freshness.DEFAULT, issuer.nonce()), clock, random));
        }
        if (issuer.crl() != null) {
            Courier courier = watched(http.list("revocation list of " + name, issuer.crl()));
            CrlSource list = new CrlSource(courier, CrlSettings.DEFAULT, clock);
            lists.put(name, list);
            ordered.add(list);
        }
        issuers.put(certificate, ordered);
    }

    Courier stamps(String authority, URI address) {
        return watched(http.timestamps(authority, address));
    }

    private Courier watched(Courier courier) {
        WatchedCourier watched = new WatchedCourier(courier, clock);
        couriers.add(watched);
        return watched;
    }
}
