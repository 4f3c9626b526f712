package org.paraph.engine.camunda.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * What everybody signed: the contract as its manifest has it. Immutable.
 *
 * @param parties ids of the users who were to sign
 * @param fileName of the contract as it was filed
 * @param origin SHA-256 of that file
 */
record SignedTerms(SigningOrder order, List<String> parties, String fileName, String origin) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @throws IllegalStateException when it is the manifest of something else */
    static SignedTerms of(String manifest) {
        JsonNode file = part(manifest, ContractVariables.FILE);
        List<String> parties = new ArrayList<>();
        part(manifest, ContractVariables.PARTIES).path("value").forEach(party -> parties.add(party.asText()));
        return new SignedTerms(
                SigningOrder.of(part(manifest, ContractVariables.ORDER)
                                .path("value")
                                .textValue())
                        .orElseThrow(() -> new IllegalStateException(
                                "Nothing is archived. What was signed does not say in which order.")),
                List.copyOf(parties),
                file.path("fileName").asText(),
                file.path("digest").asText());
    }

    private static JsonNode part(String manifest, String name) {
        for (JsonNode part : json(manifest).path("parts")) {
            if (part.path("name").asText().equals(name)) {
                return part;
            }
        }
        throw new IllegalStateException("Nothing is archived. What was signed has no '" + name + "'.");
    }

    /** @throws IllegalStateException when it is no JSON */
    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("What is kept in the register is no JSON.", notOurs);
        }
    }
}
