package org.paraph.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.authentication.enrolment.TokenHolder.MAX;
import static org.paraph.authentication.enrolment.TokenHolder.PASSWORD;
import static org.paraph.authentication.enrolment.TokenHolder.answered;
import static org.paraph.authentication.enrolment.TokenHolder.done;
import static org.paraph.authentication.enrolment.TokenHolder.refused;
import static org.paraph.credential.BrowserKeys.sign;
import static org.paraph.credential.KeyHolder.draft;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.Databases;
import org.paraph.Databases.Kind;
import org.paraph.authentication.enrolment.Enrolled.Reason;
import org.paraph.authentication.enrolment.TokenAdministration.Actor;
import org.paraph.authentication.enrolment.TokenEvent;
import org.paraph.authentication.enrolment.TokenEvent.What;
import org.paraph.credential.SigningKey.Status;
import org.paraph.credential.SigningKeys.Begun;
import org.paraph.pki.Authority;
import org.paraph.pki.Der;
import org.paraph.pki.RevocationSource;
import org.paraph.pki.development.Csr;
import org.paraph.pki.development.DevelopmentPki;
import org.paraph.pki.development.Developments;
import org.paraph.pki.development.Issuance;
import org.paraph.pki.development.Protection;
import org.paraph.pki.development.Subject;

/** A signing key's life, from the wish to its end. */
class SigningKeysIT {

    private static final Actor ADMIN = new Actor("admin", true);

    @TempDir
    Path folder;

    private KeyHolder max;

    private KeyHolder holder(boolean here) {
        max = new KeyHolder(Databases.h2Memory(), folder, here);
        return max;
    }

    @AfterEach
    void stop() {
        max.close();
    }

    @ParameterizedTest
    @EnumSource
    void whenAKeyIsCertified_thenItIsUsableUntilItsHolderRevokesIt(Kind kind) {
        max = new KeyHolder(kind.fresh(folder), folder, true).withApp();
        KeyPair pair = Authority.ec();

        SigningKey key = done(max.certify("  Work laptop ", pair));

        Credential usable = max.credentials.usable(MAX, key.id()).orElseThrow();
        assertThat(max.credentials.usable(MAX)).containsExactly(usable);
        assertThat(usable.name()).isEqualTo("Work laptop");
        assertThat(usable.keeping()).isEqualTo(Keeping.BROWSER);
        assertThat(usable.certificate().getPublicKey().getEncoded())
                .isEqualTo(pair.getPublic().getEncoded());
        assertThat(usable.certificate().getSubjectX500Principal().getName()).contains("CN=Max Manager");
        assertThat(usable.chain()).hasSize(3).endsWith(max.pki.authorities().get(0));
        assertThat(usable.since()).isEqualTo(key.life().issuedAt());
        assertThat(usable.until()).isEqualTo(usable.certificate().getNotAfter().toInstant());

        assertThat(done(max.revoke(key.id())).status()).isEqualTo(Status.REVOKED);
        assertThat(max.credentials.usable(MAX)).isEmpty();
        assertThat(max.credentials.usable(MAX, key.id())).isEmpty();
        assertThat(status(usable.certificate())).isInstanceOf(RevocationSource.Revoked.class);
        assertThat(heard()).containsExactly(What.KEY_BEGUN, What.KEY_REQUESTED, What.KEY_CERTIFIED, What.KEY_REVOKED);
        assertThat(max.tokens.heard)
                .filteredOn(it -> it.what() == What.KEY_CERTIFIED)
                .first()
                .satisfies(it -> {
                    assertThat(it.until()).isEqualTo(usable.until());
                    assertThat(it.name()).isEqualTo("Work laptop");
                    assertThat(it.actor()).isEqualTo(MAX);
                });
        assertThat(refused(max.revoke(key.id()))).isEqualTo(Reason.KEY_NOT_NOW);
    }

    @ParameterizedTest
    @EnumSource
    void whenAnAuthorityOutsideCertifies_thenOnlyAGoodCertificateForThisVeryKeyIsTaken(Kind kind) throws Exception {
        max = new KeyHolder(kind.fresh(folder), folder, false).withApp();
        KeyPair pair = Authority.ec();
        SigningKey waiting = done(max.certify("Outside", pair));
        String id = waiting.id();

        assertThat(max.keys.certifiesHere()).isFalse();
        assertThat(waiting.isRequested()).isTrue();
        assertThat(max.keys.list(MAX)).containsExactly(waiting);
        assertThat(max.credentials.usable(MAX)).isEmpty();
        Der request = Der.of(
                Base64.getMimeDecoder().decode(done(max.keys.request(MAX, id)).replaceAll("-----[A-Z ]+-----", "")));

        var other = ((Issuance.Issued) max.pki.issue(Csr.of(Authority.ec()), Protection.SOFTWARE, subject())).chain();
        var stranger = issued(Developments.in(folder.resolve("stranger"), max.clock), request);
        var good = issued(max.pki, request);
        assertThat(refused(install(id, pem(other)))).isEqualTo(Reason.CERTIFICATE_OTHER_KEY);
        assertThat(refused(install(id, pem(stranger)))).isEqualTo(Reason.CERTIFICATE_NOT_ACCEPTED);
        assertThat(refused(install(id, "no certificate"))).isEqualTo(Reason.CERTIFICATE_UNREADABLE);
        assertThat(refused(install(id, "-----BEGIN CERTIFICATE-----\n".repeat(9_000))))
                .isEqualTo(Reason.CERTIFICATE_UNREADABLE);
        assertThat(refused(install(id, pem(good.subList(0, 1)))))
                .as("the one above is missing")
                .isEqualTo(Reason.CERTIFICATE_NOT_ACCEPTED);
        assertThat(max.credentials.usable(MAX)).isEmpty();

        assertThat(done(install(id, pem(good))).status()).isEqualTo(Status.ACTIVE);
        assertThat(max.credentials.usable(MAX, id).orElseThrow().chain()).isEqualTo(good);
        assertThat(refused(install(id, pem(good)))).isEqualTo(Reason.KEY_NOT_NOW);
        assertThat(refused(max.keys.request(MAX, id))).isEqualTo(Reason.KEY_NOT_NOW);
    }

    @Test
    void whenTheAuthorityHasRevokedTheCertificateAlready_thenItIsNotTaken() {
        holder(false).withApp();
        String id = max.certified("Outside").id();
        Der request = Der.of(
                Base64.getMimeDecoder().decode(done(max.keys.request(MAX, id)).replaceAll("-----[A-Z ]+-----", "")));
        var issued = issued(max.pki, request);
        max.pki.revoke(issued.get(0), org.paraph.pki.Revocation.Reason.KEY_COMPROMISE, Optional.empty());

        assertThat(refused(install(id, pem(issued)))).isEqualTo(Reason.CERTIFICATE_NOT_ACCEPTED);
    }

    @Test
    void whenLevel3CannotBeReached_thenNoKeyIsCertified() {
        holder(true);

        assertThat(refused(max.keys.ask(MAX, draft("Laptop", Authority.ec()), List.of())))
                .isEqualTo(Reason.KEY_NO_PROOF);
        assertThat(refused(max.keys.begin(
                        MAX,
                        draft("Laptop", Authority.ec()),
                        new org.paraph.authentication.enrolment.Proving.Answers("c", Map.of(PASSWORD, "right")))))
                .isEqualTo(Reason.CHALLENGE_UNKNOWN);
        assertThat(max.keys.list(MAX)).isEmpty();
    }

    @Test
    void whenTheProofIsTooWeakOrWrongOrForAnotherKey_thenNothingIsBegun() {
        holder(true).withApp();
        KeyDraft laptop = draft("Laptop", Authority.ec());

        assertThat(refused(max.begin(laptop, Map.of(PASSWORD, "right")))).isEqualTo(Reason.PROOF_TOO_WEAK);
        assertThat(refused(max.begin(laptop, Map.of(PASSWORD, "wrong")))).isEqualTo(Reason.ANSWER_WRONG);
        assertThat(refused(max.begin(laptop, draft("Laptop", Authority.ec()), max.twoFactors())))
                .isEqualTo(Reason.CHALLENGE_UNKNOWN);
        assertThat(refused(
                        max.begin(laptop, new KeyDraft(Keeping.CARD, "Laptop", laptop.publicKey()), max.twoFactors())))
                .isEqualTo(Reason.CHALLENGE_UNKNOWN);
        assertThat(heard()).containsOnly(What.KEY_REFUSED);
    }

    @Test
    void whenPossessionIsNotProved_thenThereIsNoCertificate() {
        holder(true).withApp();
        KeyPair pair = Authority.ec();
        Begun begun = done(max.begin(draft("Laptop", pair), max.twoFactors()));
        String id = begun.key().id();

        assertThat(refused(max.keys.complete(MAX, id, sign(Authority.ec(), begun.toSign()))))
                .isEqualTo(Reason.POSSESSION_NOT_PROVED);
        assertThat(refused(max.keys.complete(MAX, id, sign(pair, Der.of(new byte[] {1})))))
                .isEqualTo(Reason.POSSESSION_NOT_PROVED);
        assertThat(max.credentials.usable(MAX)).isEmpty();
        assertThat(max.keys.list(MAX)).isEmpty();

        max.clock.forward(Duration.ofMinutes(15));
        assertThat(refused(max.keys.complete(MAX, id, sign(pair, begun.toSign()))))
                .isEqualTo(Reason.KEY_NOT_NOW);
    }

    @Test
    void whenAKeyIsSomebodyElses_thenItDoesNotExist() {
        holder(true).withApp();
        KeyPair pair = Authority.ec();
        Begun begun = done(max.begin(draft("Laptop", pair), max.twoFactors()));
        SigningKey key = max.certified("Desktop");

        assertThat(refused(max.keys.complete("eve", begun.key().id(), sign(pair, begun.toSign()))))
                .isEqualTo(Reason.KEY_UNKNOWN);
        assertThat(refused(max.keys.request("eve", key.id()))).isEqualTo(Reason.KEY_UNKNOWN);
        assertThat(refused(max.keys.install("eve", key.id(), Der.of(new byte[] {1}))))
                .isEqualTo(Reason.KEY_UNKNOWN);
        assertThat(refused(max.keys.ask("eve", key.id(), List.of()))).isEqualTo(Reason.KEY_UNKNOWN);
        assertThat(max.credentials.usable("eve", key.id())).isEmpty();
        assertThat(max.keys.list("eve")).isEmpty();
    }

    @Test
    void whenAKeyWasUsedBefore_thenItIsRefusedForEverybodyAndForEver() {
        holder(true).withApp();
        KeyPair pair = Authority.ec();
        SigningKey key = done(max.certify("Laptop", pair));

        assertThat(refused(max.certify("Again", pair))).isEqualTo(Reason.KEY_USED_BEFORE);
        assertThat(refused(max.keys.ask("eve", draft("Mine", pair), List.of()))).isEqualTo(Reason.KEY_USED_BEFORE);
        done(max.revoke(key.id()));
        assertThat(refused(max.certify("Again", pair))).isEqualTo(Reason.KEY_USED_BEFORE);
    }

    @Test
    void whenTheAuthorityKnowsTheKey_thenItIsRefusedAndNothingIsLeft() {
        holder(true).withApp();
        KeyPair pair = Authority.ec();
        Developments.issue(max.pki, pair, Protection.SOFTWARE);

        assertThat(refused(max.certify("Laptop", pair))).isEqualTo(Reason.KEY_USED_BEFORE);
        assertThat(max.keys.list(MAX)).isEmpty();
    }

    @Test
    void whenAKeyIsWeak_thenItIsRefused() throws Exception {
        holder(true).withApp();
        KeyPairGenerator curve = KeyPairGenerator.getInstance("EC", new BouncyCastleProvider());
        curve.initialize(new ECGenParameterSpec("secp192r1"));
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(1024);

        assertThat(refused(max.keys.ask(MAX, draft("P-192", curve.generateKeyPair()), List.of())))
                .isEqualTo(Reason.KEY_NOT_APPROVED);
        assertThat(refused(max.keys.ask(MAX, draft("RSA", rsa.generateKeyPair()), List.of())))
                .isEqualTo(Reason.KEY_NOT_APPROVED);
        assertThat(refused(max.keys.ask(
                        MAX, new KeyDraft(Keeping.BROWSER, "Bytes", Der.of(new byte[] {4, 2})), List.of())))
                .isEqualTo(Reason.KEY_NOT_APPROVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines", "\u202Eturned"})
    void whenTheNameIsNone_thenItIsRefused(String name) {
        holder(true).withApp();

        assertThat(refused(max.certify(name, Authority.ec()))).isEqualTo(Reason.KEY_NAME_INVALID);
        assertThat(refused(max.certify("x".repeat(61), Authority.ec()))).isEqualTo(Reason.KEY_NAME_INVALID);
    }

    @Test
    void whenSomebodyHasFive_thenThereIsNoSixthUntilOneIsRevokedOrOver() {
        holder(true).withApp();
        SigningKey first = max.certified("1");
        for (int i = 2; i <= 5; i++) {
            max.certified(String.valueOf(i));
        }

        assertThat(refused(max.certify("6", Authority.ec()))).isEqualTo(Reason.KEY_TOO_MANY);
        done(max.revoke(first.id()));
        max.certified("6");
        max.clock.forward(Duration.ofDays(731));
        assertThat(max.credentials.usable(MAX)).as("expired").isEmpty();
        max.certified("7");
    }

    @Test
    void whenAnAdministratorRevokes_thenItIsForAReasonAndNeverTheirOwn() {
        holder(true).withApp();
        SigningKey key = max.certified("Laptop");
        X509Certificate certificate = key.certificate().orElseThrow();

        assertThat(refused(max.administration.revoke(new Actor("eve", false), key.id(), "Because")))
                .isEqualTo(Reason.NOT_ADMINISTRATOR);
        assertThat(refused(max.administration.revoke(new Actor("eve", false), "none", "Because")))
                .isEqualTo(Reason.NOT_ADMINISTRATOR);
        assertThat(refused(max.administration.look(new Actor("eve", false), MAX)))
                .isEqualTo(Reason.NOT_ADMINISTRATOR);
        assertThat(refused(max.administration.revoke(new Actor(MAX, true), key.id(), "Because")))
                .isEqualTo(Reason.OWN_TOKENS);
        assertThat(refused(max.administration.revoke(ADMIN, "none", "Because"))).isEqualTo(Reason.KEY_UNKNOWN);
        assertThat(refused(max.administration.revoke(ADMIN, key.id(), " "))).isEqualTo(Reason.REASON_MISSING);
        assertThat(max.credentials.usable(MAX)).hasSize(1);

        SigningKey revoked = done(max.administration.revoke(ADMIN, key.id(), " Laptop stolen "));

        assertThat(revoked.life().reason()).isEqualTo("Laptop stolen");
        assertThat(done(max.administration.look(ADMIN, MAX))).containsExactly(revoked);
        assertThat(max.credentials.usable(MAX)).isEmpty();
        assertThat(status(certificate)).isInstanceOf(RevocationSource.Revoked.class);
        assertThat(max.tokens.heard).last().satisfies(it -> {
            assertThat(it.what()).isEqualTo(What.KEY_REVOKED);
            assertThat(it.actor()).isEqualTo("admin");
            assertThat(it.reason()).isEqualTo("Laptop stolen");
        });
    }

    @Test
    void whenAKeyIsRevoked_thenItTakesTheStrongestProofThatItsHolderHas() {
        holder(true).withApp();
        SigningKey key = max.certified("Laptop");

        var weak = answered(done(max.keys.ask(MAX, key.id(), List.of())), Map.of(PASSWORD, "right"));
        assertThat(refused(max.keys.revoke(MAX, key.id(), weak))).isEqualTo(Reason.PROOF_TOO_WEAK);
        assertThat(max.credentials.usable(MAX)).hasSize(1);
    }

    private List<What> heard() {
        return max.tokens.heard.stream()
                .map(TokenEvent::what)
                .filter(What::isOfKey)
                .toList();
    }

    private RevocationSource.Answer status(X509Certificate certificate) {
        return max.pki.revocation().ask(certificate, max.pki.authorities().get(1));
    }

    private org.paraph.authentication.enrolment.Enrolled<SigningKey> install(String id, String text) {
        return max.keys.install(MAX, id, Der.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<X509Certificate> issued(DevelopmentPki pki, Der request) {
        return ((Issuance.Issued) pki.issue(request, Protection.SOFTWARE, subject())).chain();
    }

    private static Subject subject() {
        return new Subject("Max Manager", MAX, Optional.empty());
    }

    private static String pem(List<X509Certificate> chain) {
        return chain.stream().map(SigningKeysIT::pem).collect(Collectors.joining());
    }

    private static String pem(X509Certificate certificate) {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
