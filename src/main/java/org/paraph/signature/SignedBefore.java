package org.paraph.signature;

import java.util.Optional;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.evidence.Records;
import org.paraph.evidence.TransactionRecord;

/** What was signed with one authentication, as the sealed records say: whoever asks again is told, and signs nothing twice. */
record SignedBefore(RequestStore store, Records records) {

    Optional<Receipt> with(String challenge, String person, String task) {
        return store.byTask(task)
                .filter(it ->
                        it.status() == RequestStatus.SIGNED && it.end().by().equals(person))
                .flatMap(it -> records.ofRequest(it.id())
                        .filter(record -> RecordJson.of(record)
                                .at("/authentication/challenge")
                                .asText()
                                .equals(challenge))
                        .map(record -> receipt(it, record)));
    }

    private static Receipt receipt(SignatureRequest it, TransactionRecord record) {
        return new Receipt(
                record.id(),
                it.status(),
                record.createdAt(),
                AssuranceLevel.of(RecordJson.of(record).path("achievedLevel").asInt())
                        .orElse(null),
                it.contentDigest(),
                it.place());
    }
}
