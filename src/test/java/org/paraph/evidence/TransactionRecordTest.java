package org.paraph.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paraph.content.Digests;

class TransactionRecordTest {

    private static final Instant AT = Instant.parse("2026-11-21T23:03:04.123456789Z");
    private static final TransactionRecord RECORD =
            TransactionRecord.seal("r-1", "q-1", AT, Map.of("outcome", "signed", "level", 2));

    @Test
    void whenSealed_thenTheJsonIsCanonicalAndCarriesItsIdentity() {
        assertThat(RECORD.json())
                .isEqualTo("{\"createdAt\":\"2026-11-21T23:03:04.123456Z\",\"format\":\"org.paraph.record/1\","
                        + "\"id\":\"r-1\",\"level\":2,\"outcome\":\"signed\",\"requestId\":\"q-1\"}");
        assertThat(RECORD.digest()).isEqualTo(Digests.sha256(RECORD.json()));
        assertThat(TransactionRecord.intact(RECORD)).isTrue();
    }

    @Test
    void whenASectionTakesAReservedName_thenItIsRefused() {
        assertThatThrownBy(() -> TransactionRecord.seal("r", "q", AT, Map.of("format", "mine")))
                .hasMessageContaining("format");
    }

    @Test
    void whenAnythingWasAltered_thenItIsNotIntact() {
        Instant at = RECORD.createdAt();
        String altered = RECORD.json().replace("signed", "declined");
        assertIsNotIntact(new TransactionRecord("r-1", "q-1", at, altered, RECORD.digest()));
        assertIsNotIntact(new TransactionRecord("r-2", "q-1", at, RECORD.json(), RECORD.digest()));
        assertIsNotIntact(new TransactionRecord("r-1", "q-2", at, RECORD.json(), RECORD.digest()));
        assertIsNotIntact(new TransactionRecord("r-1", "q-1", at.plusMillis(1), RECORD.json(), RECORD.digest()));
    }

    private static void assertIsNotIntact(TransactionRecord record) {
        assertThat(TransactionRecord.intact(record)).isFalse();
    }
}
