package org.paraph.signature.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.ProcessEnginePersistenceException;
import org.h2.api.ErrorCode;
import org.h2.message.DbException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;

class SqlClashesTest {

    private static final String IMPATIENT = "jdbc:h2:mem:clashes;LOCK_TIMEOUT=50";

    private final SqlClashes clashes = new SqlClashes();

    static Stream<SQLException> met() {
        return Stream.of(
                DbException.get(ErrorCode.CONCURRENT_UPDATE_1, "ACT_RU_TASK").getSQLException(),
                DbException.get(ErrorCode.DEADLOCK_1, "ACT_RU_TASK").getSQLException(),
                DbException.get(ErrorCode.LOCK_TIMEOUT_1, "ACT_RU_TASK").getSQLException(),
                new PSQLException("could not serialize access", PSQLState.SERIALIZATION_FAILURE),
                new PSQLException("deadlock detected", PSQLState.DEADLOCK_DETECTED),
                new SQLException("could not obtain lock", "55P03"));
    }

    @ParameterizedTest
    @MethodSource("met")
    void whenTwoTransactionsMet_thenItIsSeenHoweverItIsWrapped(SQLException met) {
        BatchUpdateException batch = new BatchUpdateException("Batch entry 0", "08000", 0, new int[0]);
        batch.setNextException(met);

        assertThat(clashes.isOne(met)).isTrue();
        assertThat(clashes.isOne(asTheEngineWraps(met))).isTrue();
        assertThat(clashes.isOne(asTheEngineWraps(batch))).isTrue();
        assertThat(clashes.isOne(new QueryTimeoutException("Spring's word", met)))
                .isTrue();
    }

    @Test
    void whenSpringSaysSo_thenItIsBelieved() {
        assertThat(clashes.isOne(new IllegalStateException(new OptimisticLockingFailureException("changed"))))
                .isTrue();
    }

    @Test
    void whenSomethingElseFailed_thenItIsNone() {
        SQLException duplicate =
                DbException.get(ErrorCode.DUPLICATE_KEY_1, "PK").getSQLException();
        RuntimeException circle = new IllegalStateException("round");
        circle.initCause(new IllegalArgumentException("and round", circle));

        assertThat(clashes.isOne(asTheEngineWraps(duplicate))).isFalse();
        assertThat(clashes.isOne(asTheEngineWraps(new SQLException("without a state"))))
                .isFalse();
        assertThat(clashes.isOne(new PSQLException("gone", PSQLState.CONNECTION_FAILURE)))
                .isFalse();
        assertThat(clashes.isOne(circle)).isFalse();
        assertThat(clashes.isOne(null)).isFalse();
    }

    @Test
    void whenAnotherConnectionHoldsTheRow_thenH2sOwnRefusalIsSeen() throws SQLException {
        try (Connection holder = DriverManager.getConnection(IMPATIENT);
                Connection loser = DriverManager.getConnection(IMPATIENT)) {
            run(holder, "CREATE TABLE ONE AS SELECT 1 AS N");
            holder.setAutoCommit(false);
            run(holder, "UPDATE ONE SET N = 2");
            SQLException refusal = catchThrowableOfType(SQLException.class, () -> run(loser, "UPDATE ONE SET N = 3"));

            assertThat(clashes.isOne(asTheEngineWraps(refusal))).isTrue();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static RuntimeException asTheEngineWraps(SQLException failure) {
        return new ProcessEnginePersistenceException("An exception occurred", new PersistenceException(failure));
    }
}
