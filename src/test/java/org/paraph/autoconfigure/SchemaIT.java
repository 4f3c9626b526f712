package org.paraph.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.Databases;
import org.paraph.Databases.Database;
import org.paraph.Databases.Kind;
import org.paraph.evidence.jdbc.SchemaTables;
import org.springframework.jdbc.core.simple.JdbcClient;

class SchemaIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whenTheDatabaseIsEmpty_thenTheTablesAreCreatedAndASecondStartChangesNothing(Kind kind) {
        try (HikariDataSource node = kind.empty(folder).dataSource()) {
            Schema.of(node).migrate();
            Schema.of(node).migrate();
            assertThat(SchemaTables.missing(node)).isEmpty();
            assertThat(versions(node)).containsExactly("1", "2", "3", "4", "4.1", "4.2", "4.3", "4.5", "5", "5.1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenTheHostHasTablesOfItsOwn_thenParaphComesBesideThem(Kind kind) {
        try (HikariDataSource node = kind.empty(folder).dataSource()) {
            JdbcClient.create(node)
                    .sql("CREATE TABLE ACT_RU_TASK (ID_ INTEGER)")
                    .update();
            Schema.of(node).migrate();
            assertThat(SchemaTables.missing(node)).isEmpty();
            assertThat(versions(node)).containsExactly("0", "1", "2", "3", "4", "4.1", "4.2", "4.3", "4.5", "5", "5.1");
        }
    }

    @RepeatedTest(5)
    void whenTwoNodesStartAtOnceOnAnEmptyPostgresql_thenOneMigratesAndTheOtherWaits() throws Exception {
        Database database = Databases.emptyPostgresql();
        Callable<Integer> start = () -> {
            try (HikariDataSource node = database.dataSource()) {
                Schema.of(node).migrate();
                return SchemaTables.missing(node).size();
            }
        };
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            for (Future<Integer> missing : nodes.invokeAll(List.of(start, start))) {
                assertThat(missing.get()).isZero();
            }
        } finally {
            nodes.shutdownNow();
        }
        try (HikariDataSource node = database.dataSource()) {
            assertThat(versions(node)).containsExactly("1", "2", "3", "4", "4.1", "4.2", "4.3", "4.5", "5", "5.1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenMigrationIsOffAndTablesAreMissing_thenTheStartIsRefusedWithTheFilesToRun(Kind kind) {
        try (HikariDataSource node = kind.empty(folder).dataSource()) {
            Schema schema = Schema.of(node);
            String vendor = kind == Kind.H2_FILE ? "h2" : "postgresql";
            assertThatThrownBy(schema::demand)
                    .hasMessageContainingAll("PARAPH_RECORD, PARAPH_JOURNAL", "PARAPH_MAIL")
                    .hasMessageContaining(
                            "paraph/db/common/V1__tables.sql, paraph/db/" + vendor + "/V2__append_only.sql");
            schema.migrate();
            schema.demand();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenTheTablesAreListed_thenTheListIsWhatTheFilesCreate(Kind kind) {
        try (HikariDataSource node = kind.fresh(folder).dataSource()) {
            Stream<String> created = JdbcClient.create(node)
                    .sql(
                            "SELECT UPPER(TABLE_NAME) FROM INFORMATION_SCHEMA.TABLES WHERE UPPER(TABLE_NAME) LIKE 'PARAPH%'")
                    .query(String.class)
                    .stream();
            assertThat(created.filter(table -> !table.equals("PARAPH_SCHEMA_HISTORY")))
                    .hasSize(20)
                    .allSatisfy(table -> assertThat(missingWithout(node, table)).containsExactly(table));
        }
    }

    private static List<String> missingWithout(HikariDataSource node, String table) {
        JdbcClient jdbc = JdbcClient.create(node);
        jdbc.sql("ALTER TABLE " + table + " RENAME TO ELSEWHERE").update();
        List<String> missing = SchemaTables.missing(node);
        jdbc.sql("ALTER TABLE ELSEWHERE RENAME TO " + table).update();
        return missing;
    }

    private static List<String> versions(HikariDataSource node) {
        return JdbcClient.create(node)
                .sql(
                        "SELECT \"version\" FROM \"PARAPH_SCHEMA_HISTORY\" WHERE \"version\" IS NOT NULL ORDER BY \"installed_rank\"")
                .query(String.class)
                .list();
    }
}
