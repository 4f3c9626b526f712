package org.paraph.evidence.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paraph.Databases.Kind;
import org.paraph.evidence.TransactionRecord;
import org.springframework.dao.DuplicateKeyException;

class RecordsIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whenARecordIsStored_thenItIsFoundAgainIntact(Kind kind) {
        try (Node node = new Node(kind.fresh(folder))) {
            TransactionRecord record = SampleRecords.record("r-1", "q-1");
            node.records.store(record);
            assertThat(node.records.find("r-1")).contains(record).get().matches(TransactionRecord::intact);
            assertThat(node.records.ofRequest("q-1")).contains(record);
            assertThat(node.records.find("q-1")).isEmpty();
            assertThat(node.records.ofRequest("r-1")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenTheRequestHasARecord_thenASecondOneIsRefused(Kind kind) {
        try (Node node = new Node(kind.fresh(folder))) {
            node.records.store(SampleRecords.record("r-1", "q-1"));
            assertThatThrownBy(() -> node.records.store(SampleRecords.record("r-2", "q-1")))
                    .isInstanceOf(DuplicateKeyException.class)
                    .hasMessageContaining("q-1");
            assertThat(node.records.find("r-2")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whenTheTransactionIsRolledBack_thenThereIsNoRecord(Kind kind) {
        try (Node node = new Node(kind.fresh(folder))) {
            node.required().executeWithoutResult(status -> {
                node.records.store(SampleRecords.record("r-1", "q-1"));
                status.setRollbackOnly();
            });
            assertThat(node.records.find("r-1")).isEmpty();
        }
    }
}
