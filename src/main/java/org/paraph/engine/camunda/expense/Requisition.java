package org.paraph.engine.camunda.expense;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paraph.authority.Money;
import org.paraph.content.CanonicalJson;
import org.paraph.engine.camunda.expense.ClaimSignatures.Signature;
import org.paraph.signature.SignatureRequest;

/**
 * The demand to pay, made of nothing but what was signed: one set of signatures, one sequence of bytes (RFC 8785), however
 * often it is written.
 */
final class Requisition {

    static final String FORMAT = "org.paraph.requisition/1";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Requisition() {}

    /** @param signatures in order, at least one, all over the same content */
    static String json(List<Signature> signatures) {
        SignatureRequest claim = signatures.get(0).request();
        Map<String, Object> members = new HashMap<>(values(claim.manifest()));
        if (!String.valueOf(claim.requester()).equals(members.get("payee"))) {
            throw new IllegalStateException("No payment is requested. The signed payee '" + members.get("payee")
                    + "' is not the person who filed the claim, '" + claim.requester() + "'.");
        }
        demandTotalOfLines(members);
        members.put("format", FORMAT);
        members.put("id", claim.place().processInstance());
        members.put("process", claim.place().processKey());
        members.put("processVersion", claim.place().processVersion());
        members.put("contentDigest", claim.contentDigest());
        members.put("signatures", signatures.stream().map(Requisition::told).toList());
        return CanonicalJson.write(members);
    }

    /** Whoever changed one of the two after the claim was checked had all sign a claim that contradicts itself. */
    private static void demandTotalOfLines(Map<String, Object> members) {
        Object currency = members.get("currency");
        Optional<Money> sum = Optional.of(new Money(0, String.valueOf(currency)));
        for (JsonNode line : JSON.valueToTree(members.get("lines"))) {
            Optional<Money> amount = Money.of(line.path("amount").asText(), currency);
            sum = sum.flatMap(so -> amount.map(it -> so.plus(it.units())));
        }
        if (!sum.equals(Money.of(members.get("total"), currency))) {
            throw new IllegalStateException("No payment is requested. The signed total '" + members.get("total")
                    + "' is not the sum of the signed lines, "
                    + sum.map(Money::toString).orElse("which has none") + ".");
        }
    }

    private static Map<String, Object> told(Signature signature) {
        SignatureRequest request = signature.request();
        return Map.of(
                "task", request.place().activity(),
                "purpose", request.purpose().key(),
                "by", request.end().by(),
                "at", request.end().at().toString(),
                "record", signature.record().id(),
                "recordDigest", signature.record().digest());
    }

    private static Map<String, Object> values(String manifest) {
        Map<String, Object> values = new HashMap<>();
        List<Object> receipts = new ArrayList<>();
        try {
            for (JsonNode part : JSON.readTree(manifest).path("parts")) {
                if (part.has("fileName")) {
                    receipts.add(JSON.treeToValue(part, Object.class));
                } else {
                    values.put(part.path("name").asText(), JSON.treeToValue(part.path("value"), Object.class));
                }
            }
            values.put("receipts", receipts);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("A manifest in the register is not JSON", notOurs);
        }
        return values;
    }
}
