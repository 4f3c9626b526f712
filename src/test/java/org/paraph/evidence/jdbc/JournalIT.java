package org.paraph.evidence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.Databases.Database;
import org.paraph.Databases.Kind;
import org.paraph.evidence.JournalVerdict.Intact;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class JournalIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whenEightThreadsOnTwoNodesWrite_thenTheChainHasNoGap(Kind kind) throws Exception {
        Database database = kind.fresh(folder);
        try (Node one = new Node(database);
                Node two = new Node(database)) {
            List<Callable<Void>> writers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                writers.add(writer(i % 2 == 0 ? one : two, "writer-" + i));
            }
            ExecutorService threads = Executors.newFixedThreadPool(8);
            for (Future<Void> writer : threads.invokeAll(writers)) {
                writer.get();
            }
            threads.shutdown();
            assertThat(one.verdict())
                    .isInstanceOfSatisfying(
                            Intact.class, v -> assertThat(v.entries()).isEqualTo(8 * 50 * 2));
        }
    }

    private static Callable<Void> writer(Node node, String subject) {
        return () -> {
            for (int i = 0; i < 50; i++) {
                node.required().executeWithoutResult(status -> {
                    node.append(subject);
                    node.append(subject);
                });
            }
            return null;
        };
    }

    @ParameterizedTest
    @EnumSource
    void whenThereIsNoTransaction_thenTheEntryIsWrittenInOneOfItsOwn(Kind kind) {
        try (Node node = new Node(kind.fresh(folder))) {
            node.append("alone");
            assertThat(node.subjects()).containsExactly("alone");
            assertThat(node.verdict()).isInstanceOf(Intact.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenTheTransactionIsStillOpen_thenTheChainIsNotLocked(Kind kind) {
        try (Node node = new Node(kind.fresh(folder))) {
            node.required().executeWithoutResult(status -> {
                node.append("outer");
                node.requiresNew().executeWithoutResult(inner -> node.append("inner"));
                assertThat(node.subjects()).containsExactly("inner");
            });
            assertThat(node.subjects()).containsExactly("inner", "outer");
            assertThat(node.verdict()).isInstanceOf(Intact.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenTheTransactionIsRolledBack_thenItLeavesNeitherEntryNorGap(Kind kind) {
        try (Node node = new Node(kind.fresh(folder))) {
            node.required().executeWithoutResult(status -> {
                node.append("lost");
                node.requiresNew().executeWithoutResult(inner -> node.append("kept"));
                status.setRollbackOnly();
            });
            node.required().executeWithoutResult(status -> {
                node.append("outer");
                node.requiresNew().executeWithoutResult(inner -> {
                    node.append("lost");
                    inner.setRollbackOnly();
                });
            });
            assertThat(node.subjects()).containsExactly("kept", "outer");
            assertThat(node.verdict()).isInstanceOf(Intact.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenTheCommitItselfFails_thenNothingIsLeft(Kind kind) {
        try (Node node = new Node(kind.fresh(folder))) {
            assertThatThrownBy(() -> node.required().executeWithoutResult(status -> node.append("x".repeat(256))))
                    .hasMessageContaining("PARAPH_JOURNAL");
            node.append("next");
            assertThat(node.subjects()).containsExactly("next");
            assertThat(node.verdict()).isInstanceOf(Intact.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenASavepointIsRolledBack_thenOnlyWhatCameAfterItIsLost(Kind kind) {
        try (Node node = new Node(kind.fresh(folder))) {
            node.required().executeWithoutResult(status -> {
                node.nested().executeWithoutResult(inner -> {
                    node.append("lost: the list is younger than the savepoint");
                    inner.setRollbackOnly();
                });
                node.append("kept before");
                node.nested().executeWithoutResult(inner -> node.append("kept inside"));
                node.nested().executeWithoutResult(inner -> {
                    node.append("lost");
                    inner.setRollbackOnly();
                });
                node.append("kept after");
            });
            assertThat(node.subjects()).containsExactly("kept before", "kept inside", "kept after");
            assertThat(node.verdict()).isInstanceOf(Intact.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenAnEntryComesAfterTheOthersWereWritten_thenItIsWrittenAtOnce(Kind kind) {
        try (Node node = new Node(kind.fresh(folder))) {
            node.required().executeWithoutResult(status -> {
                node.append("early");
                TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public void beforeCommit(boolean readOnly) {
                        node.append("late");
                    }
                });
            });
            assertThat(node.subjects()).containsExactly("early", "late");
            assertThat(node.verdict()).isInstanceOf(Intact.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenTheTransactionIsOfAnotherDataSource_thenItIsRefused(Kind kind) {
        Database database = kind.fresh(folder);
        try (Node one = new Node(database);
                Node other = new Node(database)) {
            assertThatThrownBy(() -> one.required().executeWithoutResult(status -> other.append("forked")))
                    .hasMessageContaining("not one of the data source");
            assertThat(one.subjects()).isEmpty();
        }
    }

    /** What one more entry costs is a row in a batch, not a round trip. */
    @ParameterizedTest
    @EnumSource
    void whenATransactionHasManyEntries_thenThreeStatementsWriteThem(Kind kind) {
        try (HikariDataSource pool = kind.fresh(folder).dataSource()) {
            CountingDataSource counting = new CountingDataSource(pool);
            Node node = new Node(pool, counting);
            node.required().executeWithoutResult(status -> {
                for (int i = 0; i < 100; i++) {
                    node.append("q-" + i);
                }
            });
            assertThat(counting.statements()).hasSize(3);
            assertThat(node.subjects()).hasSize(100);
        }
    }
}
