package org.paraph.signature;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.LawFloor;
import org.paraph.evidence.Journal;
import org.paraph.evidence.JournalEvent;
import org.paraph.evidence.Records;
import org.paraph.evidence.TransactionRecord;

/** Which waivers stand: asked for through Paraph, signed by the named person, not over, not used. */
final class Waivers {

    private final WaiverStore store;
    private final RequestStore requests;
    private final Records records;
    private final Journal journal;
    private final WaiverSettings settings;
    private final Clock clock;

    Waivers(WaiverStore store, RequestStore requests, Endings.Evidence evidence, WaiverSettings settings) {
        this.store = store;
        this.requests = requests;
        this.records = evidence.records();
        this.journal = evidence.journal();
        this.clock = evidence.clock();
        this.settings = settings;
    }

    /** A waiver that can be used now, with the record that proves it. */
    record Standing(Waiver waiver, TransactionRecord record) {

        /** Of the record that is signed by it. */
        Map<String, Object> facts() {
            return Facts.of("id", waiver.id())
                    .and("by", waiver.approver())
                    .and("reason", waiver.reason())
                    .and("from", waiver.from().number())
                    .and("to", waiver.to().number())
                    .and("until", waiver.until().toString())
                    .and("record", record.id())
                    .and("recordDigest", record.digest())
                    .map();
        }
    }

    WaiverStore store() {
        return store;
    }

    WaiverSettings settings() {
        return settings;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    static boolean isWaiver(Place place) {
        return place.processKey().equals(WaiverProcess.KEY);
    }

    /** Whether nothing may be waived here at all: the law may have set the level, or it is a waiver itself. */
    static boolean isBarred(Case it) {
        boolean law = it.level() == AssuranceLevel.LEVEL_4
                && (LawFloor.mayHold(Sections.assessment(it.assessment()))
                        || LawFloor.mayHold(it.request().assessment()));
        return law || isWaiver(it.task().place());
    }

    /** The levels to which this may be waived, the highest first. */
    List<AssuranceLevel> levels(Case it) {
        if (!settings.enabled() || isBarred(it)) {
            return List.of();
        }
        return Arrays.stream(AssuranceLevel.values())
                .filter(level -> level.atLeast(settings.lowest()) && !level.atLeast(it.level()))
                .sorted((a, b) -> b.compareTo(a))
                .toList();
    }

    /** The newest that may be used now. */
    Optional<Standing> standing(Case it) {
        return about(it).flatMap(w -> signed(w).stream()).findFirst();
    }

    /** The newest that the named person has not answered yet. */
    Optional<Waiver> asked(Case it) {
        return about(it)
                .filter(w -> own(w).anyMatch(r -> r.status() == RequestStatus.OPEN))
                .findFirst();
    }

    /** To be called where the signature is made, in its transaction: false when it was used before. */
    boolean use(Standing it, TransactionRecord record) {
        Waiver waiver = it.waiver();
        if (!store.use(waiver.id(), record.id(), now())) {
            return false;
        }
        journal.append(new JournalEvent(
                JournalEvent.Type.WAIVER_USED,
                waiver.person(),
                waiver.request(),
                Facts.of("waiver", waiver.id())
                        .and("waiverRecord", it.record().id())
                        .and("record", record.id())
                        .map()));
        return true;
    }

    private Stream<Waiver> about(Case it) {
        List<AssuranceLevel> levels = levels(it);
        if (levels.isEmpty()) {
            return Stream.empty();
        }
        Instant now = now();
        return store.unused(it.request().id(), it.person()).stream()
                .filter(w -> w.isAbout(it) && levels.contains(w.to()) && !w.isOver(now));
    }

    private Optional<Standing> signed(Waiver it) {
        return own(it).filter(r ->
                        r.status() == RequestStatus.SIGNED && r.contentDigest().equals(it.digest()))
                .flatMap(r -> records.ofRequest(r.id()).stream())
                .filter(record -> WaiverProof.holds(record, WaiverProof.Claim.of(it)))
                .map(record -> new Standing(it, record))
                .findFirst();
    }

    private Stream<SignatureRequest> own(Waiver it) {
        return requests.ofProcess(it.process()).stream().filter(r -> isWaiver(r.place()));
    }
}
