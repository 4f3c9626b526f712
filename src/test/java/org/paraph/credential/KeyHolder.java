package org.paraph.credential;

import static org.paraph.authentication.enrolment.TokenHolder.MAX;
import static org.paraph.authentication.enrolment.TokenHolder.OTP;
import static org.paraph.authentication.enrolment.TokenHolder.PASSWORD;
import static org.paraph.authentication.enrolment.TokenHolder.answered;
import static org.paraph.authentication.enrolment.TokenHolder.done;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.paraph.Databases;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.MovableClock;
import org.paraph.authentication.enrolment.App;
import org.paraph.authentication.enrolment.Enrolled;
import org.paraph.authentication.enrolment.Proving.Answers;
import org.paraph.authentication.enrolment.StrongestProof;
import org.paraph.authentication.enrolment.TokenHolder;
import org.paraph.authentication.enrolment.TokenListener;
import org.paraph.autoconfigure.Issuers;
import org.paraph.credential.SigningKeys.Begun;
import org.paraph.credential.jdbc.JdbcCredentialConfiguration;
import org.paraph.pki.AlgorithmCheck;
import org.paraph.pki.Authority;
import org.paraph.pki.CertificateCheck;
import org.paraph.pki.CertificatePaths;
import org.paraph.pki.Der;
import org.paraph.pki.RecognizedAuthorities;
import org.paraph.pki.SignerCheck;
import org.paraph.pki.development.DevelopmentPki;
import org.paraph.pki.development.Developments;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** Max, who has a password and an authenticator app, and has signing keys certified. */
final class KeyHolder implements AutoCloseable {

    final MovableClock clock = new MovableClock();
    final DevelopmentPki pki;
    final TokenHolder tokens;
    final SigningKeys keys;
    final KeyAdministration administration;
    final Credentials credentials;
    private final HikariDataSource pool;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private App app;

    /** @param here whether an authority here certifies, or one outside */
    KeyHolder(Databases.Database database, Path folder, boolean here) {
        pool = database.dataSource();
        tokens = new TokenHolder(pool, clock, TokenHolder.key("k1", 1));
        pki = Developments.in(folder.resolve("pki"), clock);
        var algorithms = new AlgorithmCheck(Developments.algorithms());
        var check = new CertificateCheck(new CertificatePaths(pki.trustAnchors()), pki.revocation());
        context.registerBean(DataSource.class, () -> tokens.database);
        context.registerBean(PlatformTransactionManager.class, () -> tokens.bean(PlatformTransactionManager.class));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(SecureRandom.class, () -> new SecureRandom());
        context.registerBean(StrongestProof.class, () -> tokens.bean(StrongestProof.class));
        context.registerBean(TokenListener.class, () -> tokens.heard::add);
        context.registerBean(AlgorithmCheck.class, () -> algorithms);
        context.registerBean(
                SignerCheck.class,
                () -> new SignerCheck(check, algorithms, new RecognizedAuthorities(List.of()), clock));
        context.registerBean(
                Holders.class, () -> person -> new Holder(person, "Max Manager", Optional.of("max@example.test")));
        if (here) {
            context.registerBean(CertificateIssuer.class, () -> Issuers.of(pki));
        }
        context.register(JdbcCredentialConfiguration.class, CredentialConfiguration.class);
        context.refresh();
        keys = context.getBean(SigningKeys.class);
        administration = context.getBean(KeyAdministration.class);
        credentials = context.getBean(Credentials.class);
    }

    /** From now on Max reaches level 3. */
    KeyHolder withApp() {
        app = tokens.app(Map.of(PASSWORD, "right"));
        return this;
    }

    Map<TokenType, String> twoFactors() {
        clock.forward(Duration.ofSeconds(30));
        return Map.of(PASSWORD, "right", OTP, app.code());
    }

    static KeyDraft draft(String name, KeyPair keys) {
        return new KeyDraft(Keeping.BROWSER, name, Der.of(keys.getPublic().getEncoded()));
    }

    Enrolled<Begun> begin(KeyDraft draft, Map<TokenType, String> given) {
        return begin(draft, draft, given);
    }

    /** Begins with one draft where the proof was asked for another. */
    Enrolled<Begun> begin(KeyDraft asked, KeyDraft begun, Map<TokenType, String> given) {
        return keys.ask(MAX, asked, List.of()).then(demand -> keys.begin(MAX, begun, answered(demand, given)));
    }

    Enrolled<SigningKey> certify(String name, KeyPair pair) {
        return begin(draft(name, pair), twoFactors())
                .then(begun -> keys.complete(MAX, begun.key().id(), BrowserKeys.sign(pair, begun.toSign())));
    }

    SigningKey certified(String name) {
        return done(certify(name, Authority.ec()));
    }

    Enrolled<SigningKey> revoke(String id) {
        Answers answers = answered(done(keys.ask(MAX, id, List.of())), twoFactors());
        return keys.revoke(MAX, id, answers);
    }

    @Override
    public void close() {
        context.close();
        tokens.close();
        pool.close();
    }
}
