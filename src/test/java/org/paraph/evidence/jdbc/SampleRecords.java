package org.paraph.evidence.jdbc;

import java.util.Map;
import org.paraph.evidence.TransactionRecord;

/** Records to store in tests. */
final class SampleRecords {

    private SampleRecords() {}

    static TransactionRecord record(String id, String request) {
        return TransactionRecord.seal(id, request, Node.NOW, Map.of("outcome", "signed", "comment", "Congé d’été 😀"));
    }
}
