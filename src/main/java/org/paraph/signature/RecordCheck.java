package org.paraph.signature;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraph.evidence.Records;
import org.paraph.evidence.TransactionRecord;

/** The <em>verify signatures</em> step: believes nothing but Paraph's own tables. */
final class RecordCheck {

    private final RequestStore store;
    private final Records records;

    RecordCheck(RequestStore store, Records records) {
        this.store = store;
        this.records = records;
    }

    /** What is wrong with the newest visit of that signing task; empty when it was left signed with intact records. */
    List<String> findings(String processInstance, String activity) {
        List<SignatureRequest> visit = store.newestVisit(processInstance, activity);
        if (visit.isEmpty()) {
            return List.of("The signing task '" + activity + "' was never reached.");
        }
        if (Outcome.of(visit).filter(s -> s == RequestStatus.SIGNED).isEmpty()) {
            return List.of("The signing task '" + activity + "' was not signed but ended otherwise: "
                    + Outcome.of(visit).map(RequestStatus::key).orElseThrow() + ".");
        }
        Stream<String> left = store.newestVisitLeft(processInstance, activity)
                ? Stream.empty()
                : Stream.of("The signing task '" + activity + "' was not left through its gate.");
        return Stream.concat(left, visit.stream().flatMap(this::recordFindings)).toList();
    }

    private Stream<String> recordFindings(SignatureRequest request) {
        if (request.status() != RequestStatus.SIGNED) {
            return Stream.empty();
        }
        Optional<TransactionRecord> record = records.ofRequest(request.id());
        if (record.isEmpty()) {
            return Stream.of("The signature of '" + request.place().activity() + "' has no record.");
        }
        boolean fits = record.get().id().equals(request.end().record()) && TransactionRecord.intact(record.get());
        if (!fits) {
            return Stream.of("The record " + record.get().id() + " was altered or belongs elsewhere.");
        }
        return SetCheck.fits(RecordJson.of(record.get()))
                ? level(record.get())
                : Stream.of("The record " + record.get().id()
                        + " names an authentication that was given for other signatures.");
    }

    /** Below the required level a signature counts only by a waiver whose own record proves it. */
    private Stream<String> level(TransactionRecord record) {
        JsonNode it = RecordJson.of(record);
        int required = it.at("/request/requiredLevel").asInt();
        int achieved = it.path("achievedLevel").asInt();
        return achieved >= required || isWaived(it, required, achieved)
                ? Stream.empty()
                : Stream.of("The record " + record.id() + " is of level " + achieved + ", below the required level "
                        + required + ", and no signed waiver allows that.");
    }

    private boolean isWaived(JsonNode record, int required, int achieved) {
        JsonNode waiver = record.at("/assessment/waiver");
        WaiverProof.Claim claim = new WaiverProof.Claim(
                record.path("requestId").asText(),
                record.at("/signer/id").asText(),
                record.at("/content/digest").asText(),
                required,
                waiver.path("to").asInt());
        return achieved >= claim.to()
                && records.find(waiver.path("record").asText())
                        .filter(own ->
                                own.digest().equals(waiver.path("recordDigest").asText()))
                        .filter(own -> WaiverProof.holds(own, claim))
                        .isPresent();
    }
}
