package org.paraph.pki.development;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraph.pki.AlgorithmCheck;
import org.paraph.pki.CertificateCheck;
import org.paraph.pki.CertificatePaths;
import org.paraph.pki.Courier;
import org.paraph.pki.CrlSettings;
import org.paraph.pki.CrlSource;
import org.paraph.pki.Der;
import org.paraph.pki.Freshness;
import org.paraph.pki.IssuerSources;
import org.paraph.pki.OcspSettings;
import org.paraph.pki.OcspSource;
import org.paraph.pki.RecognizedAuthorities;
import org.paraph.pki.Revocation;
import org.paraph.pki.RevocationSource;
import org.paraph.pki.Rfc3161Authority;
import org.paraph.pki.TimestampAuthority;
import org.paraph.pki.TimestampSettings;
import org.paraph.pki.TrustAnchors;

/**
 * The infrastructure in a folder: the ports of {@code pki}, and what an authority does. What it answers goes through the same checks
 * as what comes from outside. Thread-safe; several processes may share the folder once it was made.
 */
public final class DevelopmentPki {

    private final Map<Party, Identity> identities;
    private final Register register;
    private final People people;
    private final StatusDesk statusDesk;
    private final ListDesk listDesk;
    private final StampDesk stampDesk;
    private final Clock clock;
    private final SecureRandom random;

    private DevelopmentPki(
            DevelopmentSettings settings,
            Map<Party, Identity> identities,
            AlgorithmCheck algorithms,
            Clock clock,
            SecureRandom random) {
        this.identities = Map.copyOf(identities);
        this.clock = clock;
        this.random = random;
        this.register = new Register(settings.folder());
        var founding = new Founding(settings, clock, random);
        this.people = new People(settings, this.identities, register, new RequestReader(algorithms, clock), founding);
        this.statusDesk = new StatusDesk(this.identities, register, clock);
        this.listDesk =
                new ListDesk(this.identities, register, settings.lifetimes().lists(), clock);
        this.stampDesk = new StampDesk(this.identities.get(Party.STAMPS), clock, random);
    }

    /**
     * Opens what is in the folder, or makes it.
     *
     * @throws IllegalStateException saying what to do, when the keys cannot be read or others can read them
     */
    public static DevelopmentPki open(
            DevelopmentSettings settings, AlgorithmCheck algorithms, Clock clock, SecureRandom random) {
        Map<Party, Identity> identities = new Opening(settings, clock, random).open();
        return new DevelopmentPki(settings, identities, algorithms, clock, random);
    }

    /** The root alone. */
    public TrustAnchors trustAnchors() {
        return TrustAnchors.of(List.of(certificate(Party.ROOT)));
    }

    /** Root and issuing authorities, to be shown and given to other verifiers. */
    public List<X509Certificate> authorities() {
        return Party.AUTHORITIES.stream().map(this::certificate).toList();
    }

    /** The responders' and the time-stamp authority's certificates, which end some day like any other. */
    public List<X509Certificate> services() {
        return Stream.of(Party.SOFTWARE_STATUS, Party.HARDWARE_STATUS, Party.STAMPS)
                .map(this::certificate)
                .toList();
    }

    /** OCSP with the list behind it for people, the list for authorities and time stamps; asked anew each time. */
    public RevocationSource revocation() {
        return new IssuerSources(Map.of(
                certificate(Party.ROOT), List.of(list(Party.ROOT)),
                certificate(Party.SOFTWARE), List.of(status(), list(Party.SOFTWARE)),
                certificate(Party.HARDWARE), List.of(status(), list(Party.HARDWARE))));
    }

    public TimestampAuthority timestamps() {
        var signers = new CertificateCheck(new CertificatePaths(trustAnchors()), revocation());
        return new Rfc3161Authority(
                Courier.within("development time stamps", this::stamp),
                TimestampSettings.DEFAULT,
                signers,
                clock,
                random);
    }

    /** As if the Treasury Board had listed the authority for hardware keys, as long as it lives: for the example alone. */
    public RecognizedAuthorities.Entry recognized() {
        X509Certificate hardware = certificate(Party.HARDWARE);
        return new RecognizedAuthorities.Entry(
                hardware.getSubjectX500Principal(),
                Protection.HARDWARE.policy(),
                hardware.getNotBefore().toInstant(),
                hardware.getNotAfter().toInstant());
    }

    /**
     * Issues a certificate for the key in a request.
     *
     * @param request PKCS#10 in DER; only its key is used
     * @param protection what the caller has made sure of: a request cannot show where its key lives
     * @param subject the person whose identity the caller has checked
     */
    public Issuance issue(Der request, Protection protection, Subject subject) {
        return people.issue(request, protection, subject);
    }

    /**
     * Revokes a certificate from now on.
     *
     * @param invalidityDate since when its key is not to be relied on, if that is known to be earlier
     * @return false when it was not issued here or is revoked already
     */
    public boolean revoke(X509Certificate certificate, Revocation.Reason reason, Optional<Instant> invalidityDate) {
        return Party.AUTHORITIES.stream()
                .filter(party -> isIssuer(party, certificate))
                .filter(party -> register.isIssued(party, certificate.getSerialNumber()))
                .findFirst()
                .map(party -> register.revoke(
                        party, certificate.getSerialNumber(), new Revocation(now(), reason, invalidityDate)))
                .orElse(false);
    }

    /** Answers an OCSP request. */
    public Der status(Der question) {
        return statusDesk.answer(question);
    }

    /** Answers a time-stamp request. */
    public Der stamp(Der question) {
        return stampDesk.answer(question);
    }

    /** The revocation list of an authority by the name in its address: {@code root}, {@code software}, {@code hardware}. */
    public Optional<Der> list(String authority) {
        return Party.AUTHORITIES.stream()
                .filter(party -> party.key().equals(authority))
                .findFirst()
                .map(listDesk::list);
    }

    private X509Certificate certificate(Party party) {
        return identities.get(party).certificate();
    }

    private boolean isIssuer(Party party, X509Certificate certificate) {
        return certificate(party).getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
    }

    /** To the second, as it will be told. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private RevocationSource status() {
        var courier = Courier.within("development OCSP", this::status);
        return new OcspSource(courier, OcspSettings.DEFAULT, clock, random);
    }

    private RevocationSource list(Party authority) {
        var courier = Courier.within("development list " + authority.key(), nothing -> listDesk.list(authority));
        return new CrlSource(courier, new CrlSettings(Freshness.DEFAULT, Duration.ZERO), clock);
    }
}
