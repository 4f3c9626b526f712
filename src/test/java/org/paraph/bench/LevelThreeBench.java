package org.paraph.bench;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.paraph.Accounts;
import org.paraph.Databases;
import org.paraph.HostApplication;
import org.paraph.authentication.enrolment.App;
import org.paraph.authentication.enrolment.Enrolment;
import org.paraph.authentication.webauthn.SoftKey;
import org.paraph.signature.Signing;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A task signed at level 3, by password and code and by a security key, beside the same task completed by the bare engine, and
 * beside the cryptography that the signature contains.
 */
class LevelThreeBench {

    private static final Map<String, String> WITH_TOKENS = Map.of(
            "paraph.tokens.keys",
            "bench:" + "A".repeat(43) + "=",
            "paraph.webauthn.origins",
            "https://sign.example.test",
            "paraph.webauthn.relying-party",
            "example.test");
    private static final int WARM_UP = 1000;
    private static final int ROUNDS = 400;

    @Test
    void level3BesideTheBareEngineOnH2() throws IOException, GeneralSecurityException {
        compare(Databases.emptyH2File(SigningBench.folder()), "");
    }

    @Test
    void level3BesideTheBareEngineOnPostgresql() throws GeneralSecurityException {
        compare(Databases.durablePostgresql(), "-postgresql");
    }

    private static void compare(Databases.Database database, String on) throws GeneralSecurityException {
        try (ConfigurableApplicationContext host = HostApplication.start(true, database, WITH_TOKENS);
                ConfigurableApplicationContext bareHost = HostApplication.start(false, database, Map.of())) {
            ProcessEngine engine = host.getBean(ProcessEngine.class);
            Accounts.add(engine.getIdentityService(), LeaveTasks.SIGNER);
            LeaveTasks.deploy(bareHost.getBean(ProcessEngine.class), "bare", "");
            LeaveTasks.deploy(engine, "signed2", SignedTask.PROPERTIES);
            LeaveTasks.deploy(engine, "signed3", SignedTask.properties("3"));
            Contender bare = new BareEngine(bareHost.getBean(ProcessEngine.class), "bare");
            Holder holder = new Holder(host.getBean(Enrolment.class));
            App app = holder.app();
            SoftKey key = holder.key(app);
            Signing signing = host.getBean(Signing.class);

            Duel.Medians two =
                    new Duel(bare, new SignedTask(engine, signing, "signed2", Way.password())).fight(WARM_UP, ROUNDS);
            againstRaw("level2-password", on, two, RawCryptography.password());
            Way code = new Way.PasswordAndCode(app, new JdbcTemplate(host.getBean(DataSource.class)));
            report("password-and-code", on, two, duel(bare, engine, signing, code), RawCryptography.passwordAndCode());
            report("security-key", on, two, duel(bare, engine, signing, new Way.Key(key)), RawCryptography.key());
        }
    }

    private static Duel.Medians duel(Contender bare, ProcessEngine engine, Signing signing, Way way) {
        return new Duel(bare, new SignedTask(engine, signing, "signed3", way)).fight(WARM_UP, ROUNDS);
    }

    private static void report(String way, String on, Duel.Medians two, Duel.Medians three, double raw) {
        String name = "level3-" + way;
        Report.line(name + "-sign" + on, three.challenger(), "ms");
        Report.line(name + "-vs-bare-engine" + on, three.ratio(), "ratio");
        Report.line(name + "-vs-level2" + on, three.ratio() / two.ratio(), "ratio");
        againstRaw(name, on, three, raw);
    }

    private static void againstRaw(String name, String on, Duel.Medians signing, double raw) {
        Report.line(name + "-raw-cryptography" + on, raw, "ms");
        Report.line(name + "-vs-raw-cryptography" + on, signing.challenger() / raw, "ratio");
    }
}
