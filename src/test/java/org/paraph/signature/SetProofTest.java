package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.signature.SampleRequests.NOW;
import static org.paraph.signature.SampleRequests.place;
import static org.paraph.signature.SampleRequests.request;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.paraph.Databases;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.authentication.Proof;
import org.paraph.content.ContentPart;
import org.paraph.content.SignedContent;
import org.paraph.evidence.Records;
import org.paraph.evidence.TransactionRecord;
import org.paraph.signature.ProveSet.SetProof;
import org.paraph.signature.Readiness.Ready;
import org.paraph.signature.jdbc.Stores;

/** What was proven for a set is good for its own members at their own places, and a record that says otherwise is found. */
class SetProofTest {

    private static final Place PLACE = place("instance", "ApproveLeave", "a", "a");
    private static final SignedContent CONTENT = SignedContent.of(List.of(ContentPart.value("what", "A desk")));

    private final RequestStore store = Stores.on(Databases.h2Memory());

    @Test
    void whenTheMemberIsAnother_orStandsElsewhere_thenNothingIsSigned() {
        SetBinding binding = new SetBinding(List.of(member("1"), member("2")));
        SetProof proof = new SetProof(new Proof("c", List.of(), "single-token", AssuranceLevel.LEVEL_2), binding, null);

        for (Result<?> result : List.of(proof.at(1, ready("2")), proof.at(2, ready("1")), proof.at(1, ready("3")))) {
            assertThat(Office.refused(result).reason()).isEqualTo(Refusal.Reason.CHALLENGE_UNKNOWN);
        }
    }

    @Test
    void whenARecordNamesASetToWhichItDoesNotBelong_thenTheVerificationSaysSo() {
        assertThat(findings(new SetBinding(List.of(member("11"), member("2"))).facts(1)))
                .isEmpty();
        assertThat(findings(new SetBinding(List.of(member("12"), member("2"))).facts(2)))
                .singleElement()
                .asString()
                .contains("record-");
    }

    private List<String> findings(Map<String, Object> set) {
        String instance = "instance-" + set.get("position");
        SignatureRequest it = request("1" + set.get("position"))
                .at(place(instance, "ApproveLeave", instance, instance))
                .value();
        TransactionRecord record = TransactionRecord.seal(
                "record-" + it.id(),
                it.id(),
                NOW,
                Map.of(
                        "content",
                        Map.of("digest", CONTENT.digest()),
                        "purpose",
                        "approval",
                        "signature",
                        Map.of("method", "click"),
                        "authentication",
                        Map.of("set", set)));
        store.insert(it, 1);
        store.end(it.id(), RequestStatus.SIGNED, new SignatureRequest.End(NOW, "manager", record.id()));
        return new RecordCheck(store, new OneRecord(record)).findings(instance, "ApproveLeave");
    }

    private static String member(String request) {
        return SetBinding.member(request, CONTENT.digest(), "approval", "click");
    }

    private static Ready ready(String request) {
        SigningTask task =
                new SigningTask("task", PLACE, SampleRequests.definition(), "manager", null, "employee", 1, false);
        SignatureRequest it = request(request).at(PLACE).value();
        return new Ready(new Case("manager", task, it, CONTENT, null, AssuranceLevel.LEVEL_2), new ClickMethod());
    }

    private record OneRecord(TransactionRecord record) implements Records {

        @Override
        public void store(TransactionRecord another) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<TransactionRecord> find(String id) {
            return Optional.of(record);
        }

        @Override
        public Optional<TransactionRecord> ofRequest(String request) {
            return Optional.of(record);
        }
    }
}
