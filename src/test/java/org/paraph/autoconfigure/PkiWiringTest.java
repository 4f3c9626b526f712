package org.paraph.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.ades.PdfExaminer;
import org.paraph.ades.PdfSigning;
import org.paraph.ades.Trust;
import org.paraph.credential.CertificateIssuer;
import org.paraph.engine.camunda.maintenance.NightlyCheck;
import org.paraph.pki.Authority;
import org.paraph.pki.CertificatePath;
import org.paraph.pki.ExpiryWatch;
import org.paraph.pki.Failure;
import org.paraph.pki.Imprint;
import org.paraph.pki.RecognizedAuthorities;
import org.paraph.pki.RevocationSource;
import org.paraph.pki.SignerCheck;
import org.paraph.pki.TimestampAuthority;
import org.paraph.pki.TimestampAuthority.NotStamped;
import org.paraph.pki.TrustAnchors;
import org.paraph.pki.development.DevelopmentPki;
import org.paraph.pki.development.Developments;
import org.paraph.pki.development.Protection;
import org.paraph.validation.Validator;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PkiWiringTest {

    @TempDir
    static Path folder;

    private static DevelopmentPki other;

    private final ApplicationContextRunner host = new ApplicationContextRunner()
            .withUserConfiguration(AssurancePolicyConfiguration.class, PkiWiring.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(SecureRandom.class, SecureRandom::new);

    @BeforeAll
    static void writeFiles() throws Exception {
        other = Developments.in(folder.resolve("other"), Clock.systemUTC());
        for (String name : List.of("root", "software", "hardware")) {
            int place = List.of("root", "software", "hardware").indexOf(name);
            Files.writeString(
                    folder.resolve(name + ".pem"), pem(other.authorities().get(place)));
        }
        X509Certificate hardware = other.authorities().get(2);
        Files.writeString(folder.resolve("recognized.yml"), """
                recognized:
                  - issuer: "%s"
                    policy: "%s"
                    from: "2020-01-01"
                    until: "2090-01-01"
                """.formatted(
                        hardware.getSubjectX500Principal().getName(), Protection.HARDWARE.policy()));
        Files.writeString(folder.resolve("wrong.yml"), "recognized:\n  - issuer: CN=x\n");
        Files.writeString(
                folder.resolve("person.pem"),
                pem(Developments.issue(other, Authority.ec(), Protection.SOFTWARE)
                        .certificate()));
    }

    @Test
    void whenNothingIsConfigured_thenNothingDigitalIsOffered() {
        host.run(context -> {
            for (Class<?> type : List.of(
                    TrustAnchors.class,
                    RevocationSource.class,
                    TimestampAuthority.class,
                    SignerCheck.class,
                    Trust.class,
                    PdfSigning.class,
                    PdfExaminer.class,
                    Validator.class,
                    CertificateIssuer.class)) {
                assertThat(context).doesNotHaveBean(type);
            }
        });
    }

    @Test
    void whenAFolderIsConfigured_thenEverythingComesFromItAndStaysForTheNextStart() {
        ApplicationContextRunner development = host.withPropertyValues(
                "paraph.pki.development-folder=" + folder.resolve("new/pki"),
                "paraph.pki.development-password=only-for-this-test",
                "paraph.pki.development-address=http://localhost:8080/pki");
        development.run(context -> {
            List<X509Certificate> anchors = context.getBean(TrustAnchors.class).certificates();
            assertThat(context).hasSingleBean(CertificateIssuer.class);
            assertThat(context).hasSingleBean(SignerCheck.class);
            assertThat(context.getBean(TimestampAuthority.class).stamp(imprint()))
                    .isInstanceOf(TimestampAuthority.Stamped.class);
            assertThat(context.getBean(Validator.class)).isNotNull();
            development.run(again ->
                    assertThat(again.getBean(TrustAnchors.class).certificates()).isEqualTo(anchors));
        });
    }

    @Test
    void whenAuthoritiesOutsideAreConfigured_thenTheyAreAskedInTheirOrder() {
        outside()
                .withPropertyValues(
                        "paraph.pki.timestamp-authorities=http://127.0.0.1:1/a,https://localhost:1/b",
                        "paraph.pki.http.timeout=PT1S")
                .run(context -> {
                    assertThat(context).doesNotHaveBean(CertificateIssuer.class);
                    assertThat(context.getBean(TrustAnchors.class).certificates())
                            .containsExactly(other.authorities().get(0));
                    var stamps = (NotStamped)
                            context.getBean(TimestampAuthority.class).stamp(imprint());
                    assertThat(stamps.attempts())
                            .containsExactly(
                                    new TimestampAuthority.Attempt("time stamps of 127.0.0.1", Failure.UNREACHABLE),
                                    new TimestampAuthority.Attempt("time stamps of localhost", Failure.UNREACHABLE));
                });
    }

    @Test
    void whenAnIssuerIsConfigured_thenItIsAskedAndNobodyAboutOtherIssuers() {
        outside().run(context -> {
            RevocationSource revocation = context.getBean(RevocationSource.class);
            var issued = Developments.issue(other, Authority.ec(), Protection.SOFTWARE);
            var hard = Developments.issue(other, Authority.ec(), Protection.HARDWARE);
            assertThat(((RevocationSource.Unavailable) revocation.ask(
                                    issued.certificate(), other.authorities().get(1)))
                            .why())
                    .isEqualTo(Failure.UNREACHABLE);
            assertThat(((RevocationSource.Unavailable) revocation.ask(
                                    hard.certificate(), other.authorities().get(2)))
                            .why())
                    .isEqualTo(Failure.NOT_CONFIGURED);
        });
    }

    @Test
    void whenAnAuthorityIsSilentOrACertificateEnds_thenHealthSaysSoAndTheApplicationStaysUp() {
        outside().run(context -> {
            var health = new PkiHealthIndicator(
                    context.getBean(ExpiryWatch.class), context.getBean(OutsideSources.class).couriers);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            context.getBean(RevocationSource.class)
                    .ask(
                            Developments.issue(other, Authority.ec(), Protection.SOFTWARE)
                                    .certificate(),
                            other.authorities().get(1));
            assertThat(health.health().getStatus().getCode()).isEqualTo("ATTENTION");
            assertThat(health.health().getDetails().get("silent").toString()).contains("unreachable since");
        });
        Instant end = other.authorities().get(1).getNotAfter().toInstant();
        outside(Clock.fixed(end.minus(Duration.ofDays(59)), ZoneOffset.UTC)).run(context -> {
            var health = new PkiHealthIndicator(context.getBean(ExpiryWatch.class), List.of());
            assertThat(health.health().getStatus().getCode()).isEqualTo("ATTENTION");
            assertThat(health.health().getDetails().get("ending").toString())
                    .contains("CN=Issuing Authority for Software Keys");
            Logger log = (Logger) LoggerFactory.getLogger(ExpiryLog.class);
            ListAppender<ILoggingEvent> kept = new ListAppender<>();
            kept.start();
            log.addAppender(kept);
            context.getBean(NightlyCheck.class).run();
            log.detachAppender(kept);
            assertThat(kept.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .anyMatch(line -> line.endsWith("Get a new one in time."));
        });
    }

    private ApplicationContextRunner outside(Clock clock) {
        return outside(new ApplicationContextRunner()
                .withUserConfiguration(AssurancePolicyConfiguration.class, PkiWiring.class)
                .withBean(Clock.class, () -> clock)
                .withBean(SecureRandom.class, SecureRandom::new));
    }

    @Test
    void whenAuthoritiesAreRecognized_thenTheirPolicyIsKnown() {
        var path = new CertificatePath(
                Developments.issue(other, Authority.ec(), Protection.HARDWARE).chain(),
                Set.of(Protection.HARDWARE.policy()));
        outside()
                .run(context -> assertThat(context.getBean(RecognizedAuthorities.class)
                                .at(path, Clock.systemUTC().instant()))
                        .isInstanceOf(RecognizedAuthorities.NotRecognized.class));
        outside()
                .withPropertyValues("paraph.pki.recognized=file:" + folder.resolve("recognized.yml"))
                .run(context -> assertThat(context.getBean(RecognizedAuthorities.class)
                                .at(path, Clock.systemUTC().instant()))
                        .isInstanceOf(RecognizedAuthorities.Recognized.class));
    }

    @Test
    void whenTheHostHasAnchorsOfItsOwn_thenTheyTakeTheDefaultsPlace() {
        TrustAnchors own = () -> other.authorities().subList(0, 1);
        outside()
                .withBean(TrustAnchors.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(Trust.class).anchors()).isSameAs(own));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "paraph.pki.trust-anchors=file:no-such-file.pem",
                "paraph.pki.trust-anchors=classpath:paraph/messages/web_en.properties",
                "paraph.pki.trust-anchors=file:{folder}/person.pem",
                "paraph.pki.development-folder={folder}/both",
                "paraph.pki.timestamp-authorities=ftp://stamps.example.test",
                "paraph.pki.timestamp-authorities=https://me:secret@stamps.example.test",
                "paraph.pki.recognized=file:{folder}/wrong.yml",
                "paraph.pki.recognized=file:{folder}/root.pem",
                "paraph.pki.http.timeout=PT2M",
                "paraph.pki.http.per-minute=0",
                "paraph.pki.issuers[0].ocsp=ldap://directory.example.test",
                "paraph.pki.issuers[0].certificate=file:no-such-file.pem"
            })
    void whenASettingIsWrong_thenTheStartIsRefusedNamingIt(String setting) {
        String name = setting.replaceFirst("(\\[0].*|=.*)", "").replaceFirst("\\.(timeout|per-minute)$", "");
        outside()
                .withPropertyValues("paraph.pki.timestamp-authorities=https://stamps.example.test")
                .withPropertyValues(setting.replace("{folder}", folder.toString()))
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"paraph.pki.development-password=short", "paraph.pki.development-address=localhost"})
    void whenASettingOfTheFolderIsWrong_thenTheStartIsRefusedNamingIt(String setting) {
        host.withPropertyValues(
                        "paraph.pki.development-folder=" + folder.resolve("unused"),
                        "paraph.pki.development-password=only-for-this-test")
                .withPropertyValues(setting)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining(setting.substring(0, setting.indexOf('='))));
    }

    private ApplicationContextRunner outside() {
        return outside(host);
    }

    private static ApplicationContextRunner outside(ApplicationContextRunner host) {
        return host.withPropertyValues(
                "paraph.pki.trust-anchors=file:" + folder.resolve("root.pem"),
                "paraph.pki.issuers[0].certificate=file:" + folder.resolve("software.pem"),
                "paraph.pki.issuers[0].ocsp=http://127.0.0.1:1/ocsp");
    }

    private static Imprint imprint() {
        return Imprint.of(Imprint.Hash.SHA_256, new byte[] {1});
    }

    private static String pem(X509Certificate certificate) throws Exception {
        return "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }
}
