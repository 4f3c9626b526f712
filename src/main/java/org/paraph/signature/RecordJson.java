package org.paraph.signature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.paraph.evidence.TransactionRecord;

/** Reads sealed records. */
final class RecordJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordJson() {}

    /** Nothing in it is there when it is no JSON. */
    static JsonNode of(TransactionRecord record) {
        try {
            return JSON.readTree(record.json());
        } catch (JsonProcessingException altered) {
            return JSON.missingNode();
        }
    }
}
