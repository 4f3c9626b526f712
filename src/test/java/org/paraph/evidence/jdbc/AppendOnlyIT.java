package org.paraph.evidence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraph.Databases;
import org.paraph.Databases.Kind;
import org.paraph.evidence.JournalVerdict.Broken;
import org.paraph.evidence.TransactionRecord;

class AppendOnlyIT {

    @TempDir
    Path folder;

    static Stream<Arguments> changes() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(
                        Arguments.of(kind, "UPDATE PARAPH_RECORD SET BODY = '{}'", "PARAPH_RECORD", "UPDATE"),
                        Arguments.of(kind, "DELETE FROM PARAPH_RECORD", "PARAPH_RECORD", "DELETE"),
                        Arguments.of(kind, "UPDATE PARAPH_JOURNAL SET ACTOR = 'x'", "PARAPH_JOURNAL", "UPDATE"),
                        Arguments.of(kind, "DELETE FROM PARAPH_JOURNAL", "PARAPH_JOURNAL", "DELETE")));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whenEvidenceIsChanged_thenTheDatabaseItselfRefuses(Kind kind, String sql, String table, String operation) {
        try (Node node = filled(kind)) {
            assertRefused(node, sql, table, operation);
            assertThat(node.subjects()).containsExactly("q-1");
            assertThat(node.records.find("r-1")).get().matches(TransactionRecord::intact);
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whenASessionCallsItselfAReplica_thenPostgresqlStillRefuses(
            Kind kind, String sql, String table, String operation) {
        try (Node node = filled(Kind.POSTGRESQL)) {
            node.required().executeWithoutResult(status -> {
                node.jdbc.sql("SET LOCAL session_replication_role = replica").update();
                assertRefused(node, sql, table, operation);
                status.setRollbackOnly();
            });
        }
    }

    @Test
    void whenEvidenceIsTruncated_thenPostgresqlRefuses() {
        try (Node node = filled(Kind.POSTGRESQL)) {
            assertRefused(node, "TRUNCATE PARAPH_RECORD", "PARAPH_RECORD", "TRUNCATE");
            assertRefused(node, "TRUNCATE PARAPH_JOURNAL CASCADE", "PARAPH_JOURNAL", "TRUNCATE");
        }
    }

    @Test
    void whenTheJournalIsTruncatedOnH2_thenNothingRefusesButItsCheckFindsOut() {
        try (Node node = filled(Kind.H2_FILE)) {
            node.jdbc.sql("TRUNCATE TABLE PARAPH_JOURNAL").update();
            assertThat(node.verdict()).isEqualTo(new Broken(1, "missing"));
        }
    }

    @Test
    void whenTheH2FileIsOpenedAgain_thenItsTriggersStillHold() {
        Databases.Database database = Databases.h2File(folder);
        try (Node node = new Node(database)) {
            node.append("q-1");
        }
        try (Node node = new Node(database)) {
            assertRefused(node, "DELETE FROM PARAPH_JOURNAL", "PARAPH_JOURNAL", "DELETE");
        }
    }

    private Node filled(Kind kind) {
        Node node = new Node(kind.fresh(folder));
        node.append("q-1");
        node.records.store(SampleRecords.record("r-1", "q-1"));
        return node;
    }

    private static void assertRefused(Node node, String sql, String table, String operation) {
        assertThatThrownBy(() -> node.jdbc.sql(sql).update())
                .hasMessageContaining("Paraph keeps " + table + " append-only: " + operation + " is refused");
    }
}
