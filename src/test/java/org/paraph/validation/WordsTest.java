package org.paraph.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraph.ades.Indication;
import org.paraph.pki.AlgorithmCheck;
import org.paraph.pki.Authority;
import org.paraph.pki.CertificateCheck;
import org.paraph.pki.CertificatePaths;
import org.paraph.pki.Der;
import org.paraph.pki.Failure;
import org.paraph.pki.RecognizedAuthorities;
import org.paraph.pki.Revocation;
import org.paraph.pki.RevocationSource;
import org.paraph.pki.SignerCheck;
import org.paraph.pki.SigningUsage;
import org.paraph.validation.Finding.Kind;
import org.paraph.validation.Words.Said;

/** Everything that can be found has words in both languages. */
class WordsTest {

    private static final ZoneId OTTAWA = ZoneId.of("America/Toronto");
    private static final Words ENGLISH = new Words(Locale.ENGLISH, OTTAWA);
    private static final Words FRENCH = new Words(Locale.CANADA_FRENCH, OTTAWA);
    private static final String NOON = "2026-11-22T17:00:00Z";

    @ParameterizedTest
    @EnumSource
    void everyVerdictIsExplained(Indication verdict) {
        assertSaid(words -> words.of(verdict));
    }

    @ParameterizedTest
    @EnumSource
    void everyFindingIsExplained(Kind kind) {
        assertSaid(words -> words.of(Finding.of(kind, "Signature1", NOON, NOON, NOON)));
    }

    @ParameterizedTest
    @EnumSource
    void everyFailureIsExplained(Failure failure) {
        assertSaid(words -> words.of(failure));
        assertThat(ENGLISH.of(failure).explanation()).containsIgnoringCase("nothing was signed.");
        assertThat(FRENCH.of(failure).explanation()).containsIgnoringCase("rien n’a été signé.");
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void everyAnswerAboutACertificateIsExplained(SignerCheck.Verdict verdict) {
        assertSaid(words -> words.of(verdict));
        assertThat(ENGLISH.of(verdict).explanation()).contains("Nothing was signed.");
        assertThat(FRENCH.of(verdict).explanation()).contains("Rien n’a été signé.");
    }

    static Stream<SignerCheck.Verdict> verdicts() {
        var root = Authority.root("Root").certificate();
        var evidence = new RevocationSource.Evidence(
                RevocationSource.Kind.OCSP, Der.of(new byte[1]), Instant.EPOCH, Optional.empty());
        var revocation = new Revocation(Instant.EPOCH, Revocation.Reason.KEY_COMPROMISE, Optional.empty());
        return Stream.of(
                        Stream.of(SigningUsage.Objection.values()).map(it -> new SignerCheck.WrongUsage(Set.of(it))),
                        Stream.of(RecognizedAuthorities.Why.values()).map(SignerCheck.NotRecognized::new),
                        Stream.of(CertificatePaths.Fault.values())
                                .map(it -> new SignerCheck.NotTrusted(new CertificateCheck.NoPath(it, root))),
                        Stream.of(Failure.values())
                                .map(it ->
                                        new SignerCheck.NotTrusted(new CertificateCheck.Undetermined(root, "OCSP", it)))
                                .limit(1),
                        Stream.of(
                                new SignerCheck.NotTrusted(new CertificateCheck.IsRevoked(root, revocation, evidence)),
                                new SignerCheck.NotApproved(new AlgorithmCheck.Kind("RSA", 1_024)),
                                new SignerCheck.NotInHardware(Set.of())))
                .flatMap(it -> it);
    }

    @Test
    void whenNothingSpeaksAgainstACertificate_thenThatIsSaidToo() {
        assertSaid(words -> words.of(new SignerCheck.Accepted(null)));
    }

    @Test
    void instantsAreToldAsPeopleWriteThem() {
        Finding finding = Finding.of(Kind.REVOKED_BACKDATED, "Signature1", NOON, NOON, NOON);

        assertThat(ENGLISH.of(finding).explanation()).contains("22 November 2026, 12:00:00 (EST)");
        assertThat(FRENCH.of(finding).explanation()).contains("22 novembre 2026 à 12 h 00");
    }

    @Test
    void reasonsAreToldInWords_andUnknownOnesAsTheyAre() {
        assertThat(ENGLISH.of(Finding.of(Kind.SIGNATURE_BROKEN, "", "HASH_FAILURE"))
                        .explanation())
                .isEqualTo("Signature field: not named. What it signed is not what stands there now.");
        assertThat(FRENCH.of(Finding.of(Kind.SIGNATURE_UNCERTAIN, "a", "SOMETHING_NEW"))
                        .explanation())
                .contains("SOMETHING_NEW");
        assertThat(ENGLISH.of(Finding.of(Kind.NOT_EXAMINED, "pdf-encrypted")).explanation())
                .startsWith("The PDF is protected. ");
    }

    private static void assertSaid(Function<Words, Said> words) {
        Said english = words.apply(ENGLISH);
        Said french = words.apply(FRENCH);
        assertThat(List.of(english.title(), english.explanation(), english.remedy()))
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{"));
        assertThat(List.of(french.title(), french.explanation(), french.remedy()))
                .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{"));
        assertThat(french.title()).isNotEqualTo(english.title());
        assertThat(french.remedy()).isNotEqualTo(english.remedy());
    }
}
