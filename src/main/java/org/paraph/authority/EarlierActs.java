package org.paraph.authority;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraph.evidence.Records;
import org.paraph.evidence.TransactionRecord;
import org.paraph.signature.RequestStatus;
import org.paraph.signature.RequestStore;
import org.paraph.signature.SignatureRequest;

/** What was signed by delegated authority before, as the sealed records say; never as the process's variables say. */
final class EarlierActs {

    private final RequestStore requests;
    private final Records records;
    private final ObjectMapper json = new ObjectMapper();

    EarlierActs(RequestStore requests, Records records) {
        this.requests = requests;
        this.records = records;
    }

    /** One signature by delegated authority. */
    record Act(AuthorityKind kind, String person, Spending spending) {}

    /** In one process, oldest first. */
    List<Act> in(String processInstance) {
        return requests.ofProcess(processInstance).stream()
                .filter(request -> request.status() == RequestStatus.SIGNED)
                .flatMap(request -> act(request).stream())
                .toList();
    }

    /** The act by which that request was signed; empty when its signer needed no authority of a known kind. */
    Optional<Act> act(SignatureRequest request) {
        return records.ofRequest(request.id())
                .map(this::kind)
                .flatMap(AuthorityKind::of)
                .map(kind -> new Act(kind, request.end().by(), spending(request.manifest())));
    }

    /** What cannot be believed must not make a check pass. */
    private String kind(TransactionRecord record) {
        if (!TransactionRecord.intact(record)) {
            throw new IllegalStateException("Record " + record.id() + " has been altered: nothing can be built on it");
        }
        return read(record.json()).at("/authority/kind").asText();
    }

    Spending spending(String manifest) {
        Map<String, Object> values = new HashMap<>();
        for (JsonNode part : read(manifest).path("parts")) {
            value(part.path("value"))
                    .forEach(value -> values.put(part.path("name").asText(), value));
        }
        return new Spending(values);
    }

    private static Stream<Object> value(JsonNode value) {
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return Stream.of(value.longValue());
        }
        return value.isTextual() ? Stream.of(value.asText()) : Stream.empty();
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("A record or manifest of Paraph cannot be read", notOurs);
        }
    }
}
