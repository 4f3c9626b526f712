package org.paraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.paraph.Accounts;
import org.paraph.Databases;
import org.paraph.HostApplication;
import org.paraph.signature.Signing;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A task signed at level 2 beside the same task completed by the bare engine, on the same database: H2 in a file, and a
 * PostgreSQL server that makes every commit durable, as in production.
 */
class SigningBench {

    /** With the engine's permissions, as every installation with more than one person has them. */
    private static final Map<String, String> AS_RECOMMENDED = Map.of("camunda.bpm.authorization.enabled", "true");

    /** Until the compiler has nothing left to do for either contender: a server that has been running for an hour. */
    private static final int WARM_UP = 1500;

    private static final int ROUNDS = 600;

    @Test
    void level2BesideTheBareEngineOnH2() throws IOException {
        compare(Databases.emptyH2File(folder()), "");
    }

    @Test
    void level2BesideTheBareEngineOnPostgresql() {
        compare(Databases.durablePostgresql(), "-postgresql");
    }

    private static void compare(Databases.Database database, String on) {
        try (ConfigurableApplicationContext host = HostApplication.start(true, database, AS_RECOMMENDED);
                ConfigurableApplicationContext bareHost = HostApplication.start(false, database, AS_RECOMMENDED)) {
            measure(host, bareHost.getBean(ProcessEngine.class), on);
        }
    }

    private static void measure(ConfigurableApplicationContext host, ProcessEngine bareEngine, String on) {
        ProcessEngine engine = host.getBean(ProcessEngine.class);
        Accounts.add(engine.getIdentityService(), LeaveTasks.SIGNER);
        anybodyMayStart(engine.getAuthorizationService());
        LeaveTasks.deploy(bareEngine, "bare", "");
        LeaveTasks.deploy(engine, "signed", SignedTask.PROPERTIES);
        Contender bare = new BareEngine(bareEngine, "bare");
        SignedTask signed = new SignedTask(engine, host.getBean(Signing.class), "signed", Way.password());
        Records records = new Records(host.getBean(DataSource.class));

        records.fillUpTo(1000);
        Duel.Medians few = new Duel(bare, signed).fight(WARM_UP, ROUNDS);
        Duel.Medians ceremony = new Duel(bare, signed.wholeCeremony()).fight(WARM_UP / 10, ROUNDS / 2);
        records.fillUpTo(100_000);
        Duel.Medians many = new Duel(bare, signed).fight(WARM_UP / 10, ROUNDS);

        Report.line("bare-engine-complete" + on, few.baseline(), "ms");
        Report.line("level2-sign" + on, few.challenger(), "ms");
        Report.line("level2-vs-bare-engine" + on, few.ratio(), "ratio");
        Report.line("level2-whole-ceremony-vs-bare-engine" + on, ceremony.ratio(), "ratio");
        Report.line("level2-sign-at-1000-records" + on, few.challenger(), "ms");
        Report.line("level2-sign-at-100000-records" + on, many.challenger(), "ms");
        Report.line("level2-vs-bare-engine-at-100000-records" + on, many.ratio(), "ratio");
        Report.line("level2-100000-vs-1000-records" + on, many.ratio() / few.ratio(), "ratio");
    }

    private static void anybodyMayStart(AuthorizationService authorizations) {
        grant(authorizations, Resources.PROCESS_DEFINITION, Permissions.CREATE_INSTANCE);
        grant(authorizations, Resources.PROCESS_INSTANCE, Permissions.CREATE);
    }

    private static void grant(AuthorizationService authorizations, Resource resource, Permission permission) {
        Authorization everybody = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybody.setUserId(Authorization.ANY);
        everybody.setResource(resource);
        everybody.setResourceId(Authorization.ANY);
        everybody.addPermission(permission);
        authorizations.saveAuthorization(everybody);
    }

    static Path folder() throws IOException {
        return Files.createTempDirectory(
                Files.createDirectories(Path.of("target", "bench")).toAbsolutePath(), "db");
    }
}
