package org.paraph.signature;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.paraph.assurance.AssurancePolicy;
import org.paraph.assurance.PolicyIdentity;
import org.paraph.evidence.Journal;
import org.paraph.evidence.JournalEvent;
import org.paraph.evidence.Records;
import org.paraph.evidence.TransactionRecord;

/** Ends requests: record, journal entry, state and news belong together and happen in one transaction. */
final class Endings {

    private final RequestStore store;
    private final Records records;
    private final Journal journal;
    private final News news;
    private final AssurancePolicy policy;
    private final Supplier<String> ids;

    Endings(RequestStore store, Evidence evidence, News news, AssurancePolicy policy) {
        this.store = store;
        this.records = evidence.records();
        this.journal = evidence.journal();
        this.ids = evidence.ids();
        this.news = news;
        this.policy = policy;
    }

    /** The register, the journal, the source of ids and the clock. */
    record Evidence(Records records, Journal journal, Supplier<String> ids, Clock clock) {}

    /** The record of the end, or nothing when somebody else was quicker. */
    Optional<TransactionRecord> end(SignatureRequest request, Ending ending, JournalEvent.Type type) {
        String id = ids.get();
        SignatureRequest.End end = new SignatureRequest.End(ending.at(), ending.by(), id);
        if (!store.end(request.id(), ending.status(), end)) {
            return Optional.empty();
        }
        if (ending.status().isAnswer()) {
            AnsweredNow.note(request.place());
        }
        TransactionRecord record = TransactionRecord.seal(id, request.id(), ending.at(), sections(request, ending));
        records.store(record);
        journal.append(new JournalEvent(type, ending.by(), request.id(), entry(request, ending, record)));
        SigningEvent.Kind kind = SigningEvent.Kind.valueOf(ending.status().name());
        SignatureRequest ended = request.ended(ending.status(), end);
        news.tell(new SigningEvent(kind, ended, ending.by(), ending.reason(), null, ending.waiver()));
        return Optional.of(record);
    }

    private Map<String, Object> sections(SignatureRequest request, Ending ending) {
        Map<String, Object> all = new TreeMap<>(ending.sections());
        all.put("process", Sections.process(request));
        all.put("request", Sections.request(request));
        all.put("purpose", request.purpose().key());
        all.putIfAbsent("content", Map.of("digest", request.contentDigest(), "manifest", request.manifest()));
        all.putIfAbsent("assessment", request.assessment());
        all.putIfAbsent("time", Sections.systemTime(ending.at().toString()));
        all.put("policy", policy());
        all.put(
                "outcome",
                Facts.of("status", ending.status().key())
                        .and("by", ending.by())
                        .and("reason", ending.reason())
                        .map());
        all.put("software", Software.facts());
        return all;
    }

    private static Map<String, Object> entry(SignatureRequest request, Ending ending, TransactionRecord record) {
        return Facts.of("record", record.id())
                .and("recordDigest", record.digest())
                .and("contentDigest", request.contentDigest())
                .and("processInstance", request.place().processInstance())
                .and("activity", request.place().activity())
                .and("how", ending.status() == RequestStatus.CANCELLED ? ending.reason() : null)
                .map();
    }

    private Map<String, Object> policy() {
        PolicyIdentity it = policy.identity();
        return Map.of("id", it.id(), "version", it.version(), "sha256", it.sha256());
    }
}
