package org.paraph.pki.development;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.paraph.pki.development.CertificateDraft.Use;
import org.paraph.pki.development.CertificateDraft.Validity;

/** Makes keys and certificates of the infrastructure itself. */
final class Founding {

    /** A list or an answer of this very second must be later than the beginning of what it is about. */
    private static final Duration HEAD_START = Duration.ofHours(1);

    private static final int SERIAL_BITS = 127;

    private final DevelopmentSettings settings;
    private final Addresses addresses;
    private final Clock clock;
    private final SecureRandom random;

    Founding(DevelopmentSettings settings, Clock clock, SecureRandom random) {
        this.settings = settings;
        this.addresses = new Addresses(settings.address());
        this.clock = clock;
        this.random = random;
    }

    Map<Party, Identity> found() {
        Map<Party, Identity> identities = new EnumMap<>(Party.class);
        for (Party party : Party.values()) {
            identities.put(party, make(party, identities.get(party.issuer())));
        }
        return identities;
    }

    /** A new key and certificate for a party, under the issuer that is there. */
    Identity make(Party party, Identity issuer) {
        KeyPair keys = keys();
        Duration lifetime = party == Party.STAMPS
                ? settings.lifetimes().stamps()
                : settings.lifetimes().authorities();
        var draft = new CertificateDraft(
                name(party.title()),
                keys.getPublic(),
                party.use(),
                validity(lifetime, HEAD_START),
                serial(),
                extensions(party));
        return issuer == null
                ? new Identity(draft.selfSigned(keys.getPrivate()), keys.getPrivate())
                : new Identity(draft.signedBy(issuer), keys.getPrivate());
    }

    BigInteger serial() {
        return new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1);
    }

    Validity validity(Duration lifetime, Duration headStart) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return new Validity(now.minus(headStart), now.plus(lifetime));
    }

    private List<Extension> extensions(Party party) {
        if (party.use() == Use.ISSUING) {
            String policy = party == Party.HARDWARE ? Oids.HARDWARE_POLICY : Oids.SOFTWARE_POLICY;
            return addresses.plus(party.issuer(), Addresses.policy(policy));
        }
        return party == Party.STAMPS ? addresses.of(party.issuer()) : List.of();
    }

    private X500Name name(String title) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.C, "CA")
                .addRDN(BCStyle.O, settings.organization())
                .addRDN(BCStyle.OU, "Development only")
                .addRDN(BCStyle.CN, title)
                .build();
    }

    private KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks P-256", e);
        }
    }
}
