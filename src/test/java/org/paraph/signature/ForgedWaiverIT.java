package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.signature.Office.done;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraph.Databases.Kind;
import org.paraph.content.Digests;
import org.paraph.evidence.Records;
import org.paraph.evidence.TransactionRecord;

/** What verifies signatures finds out when a record below its level names no waiver, or one that proves nothing. */
class ForgedWaiverIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BELOW = "of level 2, below the required level 3, and no signed waiver allows that";

    private static Office office;
    private static Waived waived;
    private static String instance;
    private static TransactionRecord signed;
    private static TransactionRecord waiver;

    @BeforeAll
    static void signByAWaiver() {
        office = Offices.on(Kind.H2_FILE);
        waived = Waived.in(office);
        instance = waived.instance();
        Waiver asked = waived.asked();
        waiver = record(done(waived.sign(asked)));
        signed = record(done(office.sign(waived.signer(), waived.task(), "click", null)));
    }

    @Test
    void whenNothingIsForged_thenThereIsNothingToFind() {
        assertThat(findings(signed, waiver)).isEmpty();
    }

    @Test
    void whenTheWaiverIsNotNamed_thenThatIsFound() {
        assertThat(findings(changed(signed, "/assessment", all -> without(all, "waiver")), waiver))
                .singleElement()
                .asString()
                .contains(BELOW);
    }

    @ParameterizedTest
    @CsvSource({
        "record, none",
        "recordDigest, 00",
    })
    void whenAnotherRecordIsNamed_thenThatIsFound(String member, String value) {
        TransactionRecord forged = changed(signed, "/assessment/waiver", all -> with(all, member, value));

        assertThat(findings(forged, waiver)).singleElement().asString().contains(BELOW);
    }

    @Test
    void whenItLeadsBelowWhatWasWaived_thenThatIsFound() {
        TransactionRecord forged = changed(signed, "/assessment/waiver", all -> with(all, "to", 1));

        assertThat(findings(forged, waiver)).singleElement().asString().contains(BELOW);
    }

    @Test
    void whenTheWaiversRecordWasAltered_thenThatIsFound() {
        TransactionRecord altered = new TransactionRecord(
                waiver.id(),
                waiver.request(),
                waiver.createdAt(),
                waiver.json().replace("\"achievedLevel\":3", "\"achievedLevel\":4"),
                waiver.digest());

        assertThat(findings(signed, altered)).singleElement().asString().contains(BELOW);
    }

    @ParameterizedTest
    @CsvSource({
        "/process, definitionKey, leave-request",
        "/outcome, status, declined",
        "/outcome, by, stranger",
        "/authority, kind, contract",
        "/signer, id, stranger",
        "/content, manifest, {}",
    })
    void whenTheWaiversRecordSaysSomethingElse_thenThatIsFound(String section, String member, String value) {
        assertThat(foundWith(changed(waiver, section, all -> with(all, member, value))))
                .contains(BELOW);
    }

    @Test
    void whenItWasNotSignedAtTheWaivedLevel_thenThatIsFound() {
        assertThat(foundWith(changed(waiver, "", all -> with(all, "achievedLevel", 2))))
                .contains(BELOW);
    }

    @ParameterizedTest
    @CsvSource({
        "signer, stranger",
        "approver, stranger",
        "waivedRequest, other",
        "waivedContent, other",
        "fromLevel, 4",
        "toLevel, 1"
    })
    void whenItWaivesSomethingElse_thenThatIsFound(String part, String value) {
        assertThat(foundWith(changed(waiver, "/content", content -> manifest(content, part, value))))
                .contains(BELOW);
    }

    /** With a signed record that names the forged one faithfully, as somebody would who can write to the database. */
    private static String foundWith(TransactionRecord forged) {
        TransactionRecord naming =
                changed(signed, "/assessment/waiver", all -> with(all, "recordDigest", forged.digest()));
        return findings(naming, forged).toString();
    }

    private static List<String> findings(TransactionRecord ofSigned, TransactionRecord ofWaiver) {
        Records records = new Records() {
            @Override
            public void store(TransactionRecord record) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Optional<TransactionRecord> find(String id) {
                return Optional.of(ofWaiver).filter(record -> record.id().equals(id));
            }

            @Override
            public Optional<TransactionRecord> ofRequest(String request) {
                return Optional.of(ofSigned);
            }
        };
        return new RecordCheck(office.bean(RequestStore.class), records).findings(instance, "Sign");
    }

    private static TransactionRecord record(Receipt receipt) {
        return office.bean(Records.class).find(receipt.record()).orElseThrow();
    }

    /** Sealed anew after a section was changed. */
    private static TransactionRecord changed(
            TransactionRecord record, String section, UnaryOperator<Map<String, Object>> change) {
        Map<String, Object> all = changed(
                members(record.json()),
                section.isEmpty() ? List.of() : List.of(section.substring(1).split("/")),
                change);
        List.of("format", "id", "requestId", "createdAt").forEach(all::remove);
        return TransactionRecord.seal(record.id(), record.request(), record.createdAt(), all);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> changed(
            Map<String, Object> all, List<String> way, UnaryOperator<Map<String, Object>> change) {
        if (way.isEmpty()) {
            return change.apply(all);
        }
        Map<String, Object> inner = (Map<String, Object>) all.get(way.get(0));
        return with(all, way.get(0), changed(inner, way.subList(1, way.size()), change));
    }

    private static Map<String, Object> manifest(Map<String, Object> content, String part, String value) {
        Object said = value.matches("\\d") ? Integer.valueOf(value) : value;
        Map<String, Object> manifest = members(content.get("manifest").toString());
        List<?> parts = (List<?>) manifest.get("parts");
        String now = org.paraph.content.CanonicalJson.write(with(
                manifest,
                "parts",
                parts.stream()
                        .map(p -> ((Map<?, ?>) p).get("name").equals(part) ? valued(p, said) : p)
                        .toList()));
        return with(with(content, "manifest", now), "digest", Digests.sha256(now));
    }

    @SuppressWarnings("unchecked")
    private static Object valued(Object part, Object value) {
        return with((Map<String, Object>) part, "value", value);
    }

    private static Map<String, Object> with(Map<String, Object> all, String member, Object value) {
        Map<String, Object> copy = new HashMap<>(all);
        copy.put(member, value);
        return copy;
    }

    private static Map<String, Object> without(Map<String, Object> all, String member) {
        Map<String, Object> copy = new HashMap<>(all);
        copy.remove(member);
        return copy;
    }

    private static Map<String, Object> members(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
