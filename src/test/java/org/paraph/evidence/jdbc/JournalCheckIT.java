package org.paraph.evidence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraph.Databases.Kind;
import org.paraph.evidence.JournalVerdict.Broken;
import org.paraph.evidence.JournalVerdict.Intact;

class JournalCheckIT {

    @TempDir
    Path folder;

    static Stream<Arguments> tampering() {
        return Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(
                        Arguments.of(kind, "DELETE FROM PARAPH_JOURNAL WHERE POSITION = 2", 2, "missing"),
                        Arguments.of(kind, "DELETE FROM PARAPH_JOURNAL WHERE POSITION = 5", 5, "missing"),
                        Arguments.of(kind, "DELETE FROM PARAPH_JOURNAL", 1, "missing"),
                        Arguments.of(kind, "UPDATE PARAPH_JOURNAL SET ACTOR = 'x' WHERE POSITION = 3", 3, "altered"),
                        Arguments.of(kind, "UPDATE PARAPH_JOURNAL SET DETAILS = '{}' WHERE POSITION = 1", 1, "altered"),
                        Arguments.of(
                                kind,
                                "UPDATE PARAPH_JOURNAL SET AT = AT + INTERVAL '1' SECOND WHERE POSITION = 5",
                                5,
                                "altered"),
                        Arguments.of(kind, "UPDATE PARAPH_JOURNAL_HEAD SET POSITION = 4", 5, "head"),
                        Arguments.of(kind, "UPDATE PARAPH_JOURNAL_HEAD SET HASH = '0'", 5, "head"),
                        Arguments.of(kind, "DELETE FROM PARAPH_JOURNAL_HEAD", 0, "head")));
    }

    @ParameterizedTest
    @MethodSource("tampering")
    void whenSomeoneTampered_thenTheFirstBrokenLinkIsNamed(Kind kind, String sql, long position, String finding) {
        try (Node node = new Node(kind.fresh(folder))) {
            for (int i = 1; i <= 5; i++) {
                node.append("q-" + i);
            }
            assertThat(node.verdict()).isInstanceOf(Intact.class);
            dropTrigger(node, kind);
            node.jdbc.sql(sql).update();
            assertThat(node.verdict()).isEqualTo(new Broken(position, finding));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenAChainWasGraftedOntoAnother_thenTheLinkIsNamed(Kind kind) {
        try (Node node = new Node(kind.fresh(folder));
                Node other = new Node(kind.fresh(folder))) {
            for (int i = 1; i <= 3; i++) {
                node.append("q-" + i);
                other.append("forged-" + i);
            }
            dropTrigger(node, kind);
            node.jdbc.sql("DELETE FROM PARAPH_JOURNAL WHERE POSITION = 2").update();
            other.jdbc
                    .sql("SELECT * FROM PARAPH_JOURNAL WHERE POSITION = 2")
                    .query()
                    .listOfRows()
                    .forEach(row -> node.jdbc
                            .sql("INSERT INTO PARAPH_JOURNAL VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                            .params(row.values().toArray())
                            .update());
            assertThat(node.verdict()).isEqualTo(new Broken(2, "unlinked"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenThereAreTenThousandEntries_thenTheCheckReadsThemPageByPageAndQuickly(Kind kind) {
        try (Node node = new Node(kind.fresh(folder))) {
            for (int i = 0; i < 10; i++) {
                node.required().executeWithoutResult(status -> {
                    for (int j = 0; j < 1_000; j++) {
                        node.append("q-" + j);
                    }
                });
            }
            Assertions.assertTimeout(
                    Duration.ofSeconds(10),
                    () -> assertThat(node.verdict())
                            .isInstanceOfSatisfying(
                                    Intact.class, v -> assertThat(v.entries()).isEqualTo(10_000)));
        }
    }

    private static void dropTrigger(Node node, Kind kind) {
        String on = kind == Kind.POSTGRESQL ? " ON PARAPH_JOURNAL" : "";
        node.jdbc.sql("DROP TRIGGER PARAPH_JOURNAL_APPEND_ONLY" + on).update();
    }
}
