package org.paraph.signature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.content.Digests;
import org.paraph.evidence.TransactionRecord;

/** Whether a record proves that a named second person waived exactly this, by authority and at the waived level. */
final class WaiverProof {

    /** The kind of delegated authority by which waivers are signed. */
    static final String AUTHORITY = "waiver";

    private static final ObjectMapper JSON = new ObjectMapper();

    private WaiverProof() {}

    /** What must have been waived: for whom, which content of which request, and from which level down to which. */
    record Claim(String request, String person, String contentDigest, int from, int to) {

        static Claim of(Waiver it) {
            return new Claim(
                    it.request(),
                    it.person(),
                    it.contentDigest(),
                    it.from().number(),
                    it.to().number());
        }
    }

    static boolean holds(TransactionRecord record, Claim claim) {
        if (!TransactionRecord.intact(record)) {
            return false;
        }
        JsonNode it = read(record.json());
        String manifest = it.at("/content/manifest").asText();
        return it.at("/process/definitionKey").asText().equals(WaiverProcess.KEY)
                && it.at("/outcome/status").asText().equals(RequestStatus.SIGNED.key())
                && it.at("/authority/kind").asText().equals(AUTHORITY)
                && it.at("/achievedLevel").asInt() >= claim.from()
                && it.at("/content/digest").asText().equals(Digests.sha256(manifest))
                && speaksOf(read(manifest), claim)
                && isSecondPerson(it.at("/signer/id").asText(), it, read(manifest), claim);
    }

    private static boolean speaksOf(JsonNode manifest, Claim claim) {
        return part(manifest, WaiverContent.REQUEST).asText().equals(claim.request())
                && part(manifest, WaiverContent.PERSON).asText().equals(claim.person())
                && part(manifest, WaiverContent.CONTENT).asText().equals(claim.contentDigest())
                && part(manifest, WaiverContent.FROM).asInt() == claim.from()
                && part(manifest, WaiverContent.TO).asInt() == claim.to()
                && claim.to() >= AssuranceLevel.LEVEL_1.number();
    }

    private static boolean isSecondPerson(String signer, JsonNode record, JsonNode manifest, Claim claim) {
        return signer.equals(part(manifest, WaiverContent.APPROVER).asText())
                && signer.equals(record.at("/outcome/by").asText())
                && !signer.equals(claim.person());
    }

    private static JsonNode part(JsonNode manifest, String name) {
        for (JsonNode part : manifest.path("parts")) {
            if (part.path("name").asText().equals(name)) {
                return part.path("value");
            }
        }
        return manifest.path("absent");
    }

    static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("A record or manifest of Paraph cannot be read", notOurs);
        }
    }
}
