package org.paraph.authentication.jdbc;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenTable;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Authenticated;
import org.paraph.authentication.Authentication;
import org.paraph.authentication.AuthenticationConfiguration;
import org.paraph.authentication.Authenticator;
import org.paraph.authentication.Binding;
import org.paraph.authentication.ChallengeSettings;
import org.paraph.authentication.Housekeeping;
import org.paraph.authentication.MovableClock;
import org.paraph.authentication.RightOrWrong;
import org.paraph.authentication.ThrottleSettings;
import org.paraph.authentication.Throttles;
import org.paraph.authentication.TokenLocks;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One engine node: everything of authentication, wired as in a host application, on a database given. */
final class Node implements AutoCloseable {

    static final TokenType PASSWORD = TokenType.MEMORIZED_SECRET;

    final MovableClock clock;
    final RightOrWrong token = new RightOrWrong(PASSWORD, AssuranceLevel.LEVEL_2);
    final CountedStatements database;
    final TransactionTemplate caller;
    final TransactionTemplate ownTransaction;
    final Authentication authentication;
    final TokenLocks locks;
    final Housekeeping housekeeping;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    Node(DataSource dataSource, MovableClock clock) {
        this(dataSource, clock, Throttles.WITHOUT_DELAYS);
    }

    Node(DataSource dataSource, MovableClock clock, ThrottleSettings throttle) {
        this.clock = clock;
        database = new CountedStatements(dataSource);
        caller = new TransactionTemplate(new DataSourceTransactionManager(database));
        ownTransaction = new TransactionTemplate(caller.getTransactionManager());
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(SecureRandom.class, () -> new SecureRandom());
        context.registerBean(TokenTable.class, TokenTable::tableB1);
        context.registerBean(Authenticator.class, () -> token);
        context.registerBean(ChallengeSettings.class, ChallengeSettings::defaults);
        context.registerBean(ThrottleSettings.class, () -> throttle);
        context.register(AuthenticationConfiguration.class, JdbcAuthenticationConfiguration.class);
        context.refresh();
        authentication = context.getBean(Authentication.class);
        locks = context.getBean(TokenLocks.class);
        housekeeping = context.getBean(Housekeeping.class);
    }

    static Binding binding(String person) {
        return new Binding(person, UUID.nameUUIDFromBytes(new byte[1]).toString(), "d".repeat(64), "approval", "typed");
    }

    String challenge(String person) {
        return authentication.issue(binding(person)).id();
    }

    /** Answers as signing does it: in a transaction of its own that is committed whatever the result. */
    Authenticated answer(String challenge, String person, String answer) {
        return ownTransaction.execute(
                status -> authentication.answer(challenge, binding(person), Map.of(PASSWORD, answer)));
    }

    Authenticated answer(String person, String answer) {
        return answer(challenge(person), person, answer);
    }

    long rows(String table) {
        return new JdbcTemplate(database).queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
