package org.paraph.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.paraph.signature.SignatureRequest;

/**
 * The people between whom something is signed: the user ids in the part {@code parties} of the signed content. They learn how it
 * ends although their turn to sign never came.
 */
final class Parties {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Parties() {}

    /** Empty where the content names none. */
    static List<String> of(SignatureRequest request) {
        List<String> found = new ArrayList<>();
        for (JsonNode part : parts(request.manifest())) {
            if (part.path("name").asText().equals("parties")) {
                part.path("value").forEach(party -> found.add(party.asText()));
            }
        }
        return found;
    }

    private static JsonNode parts(String manifest) {
        try {
            return JSON.readTree(manifest).path("parts");
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("A manifest in the register is not JSON", notOurs);
        }
    }
}
