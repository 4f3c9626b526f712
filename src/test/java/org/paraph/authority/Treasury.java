package org.paraph.authority;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.paraph.Databases;
import org.paraph.assurance.Purpose;
import org.paraph.authority.AuthorityDecision.Ruling;
import org.paraph.authority.Delegation.Holder;
import org.paraph.authority.Delegation.Status;
import org.paraph.authority.jdbc.AuthorityStores;
import org.paraph.content.ContentPart;
import org.paraph.content.SignedContent;
import org.paraph.evidence.Records;
import org.paraph.evidence.TransactionRecord;
import org.paraph.signature.Authority;
import org.paraph.signature.Directory;
import org.paraph.signature.Place;
import org.paraph.signature.RequestStatus;
import org.paraph.signature.RequestStore;
import org.paraph.signature.SampleRequests;
import org.paraph.signature.SignatureRequest;
import org.paraph.signature.SigningEvent;
import org.paraph.signature.SigningTask;
import org.paraph.signature.SigningTaskDefinition;
import org.paraph.signature.jdbc.Stores;

/** A register of delegations on a database of its own, a process that asks it, and what was signed before. */
final class Treasury {

    static final Instant NOW = Instant.parse("2026-12-01T15:00:00.123456Z");
    static final Period THIS_YEAR =
            new Period(Instant.parse("2026-01-01T05:00:00Z"), Instant.parse("2027-01-01T05:00:00Z"));

    private final Databases.Database database = Databases.h2Memory();
    final DelegationStore store = AuthorityStores.delegations(database);
    final List<Map<String, Object>> decided = new ArrayList<>();
    private final RequestStore requests = Stores.on(database);
    private final Map<String, TransactionRecord> records = new HashMap<>();
    private final Map<String, String> managers = new HashMap<>();
    private final EarlierActs acts = new EarlierActs(requests, new KeptRecords());
    private final UseNotes notes = new UseNotes(acts, AuthorityStores.uses(database));
    private List<String> refusals = List.of();
    String requester = "employee";
    Instant now = NOW;

    private final DelegationRegister register = new AuthorityConfiguration()
            .paraphDelegationRegister(
                    new Grants(store),
                    acts,
                    new AuthorityConfiguration()
                            .paraphAuthorityChecks(
                                    new Grants(store), AuthorityStores.uses(database), this::decide, new Line()),
                    new Now());

    private Ruling decide(Map<String, Object> inputs, String processDefinition) {
        decided.add(inputs);
        return new Ruling("signing-authority", 7, refusals);
    }

    void decisionRefuses(String... words) {
        refusals = List.of(words);
    }

    void manages(String manager, String person) {
        managers.put(person, manager);
    }

    /** Up to a limit for all cost centres, this year. */
    Delegation grant(AuthorityKind kind, Holder holder, String limit) {
        return add(of(kind, holder, limit, Scope.ALL, THIS_YEAR));
    }

    Delegation grant(AuthorityKind kind, String person) {
        return grant(kind, Holder.person(person), "CAD 5000.00");
    }

    static Delegation of(AuthorityKind kind, Holder holder, String limit, Scope scope, Period period) {
        return new Delegation(
                UUID.randomUUID().toString(),
                1,
                holder,
                kind,
                money(limit),
                scope,
                period,
                false,
                "DC-12",
                Status.ACTIVE,
                null);
    }

    Delegation add(Delegation it) {
        store.add(it, new Change("officer", NOW, "New chart"));
        return it;
    }

    Delegation change(Delegation it, Status status) {
        return add(it.changed(status));
    }

    Delegation passedOn(Delegation it, String by, String to, String limit) {
        return add(new Delegation(
                UUID.randomUUID().toString(),
                1,
                Holder.person(to),
                it.kind(),
                money(limit),
                it.scope(),
                it.period(),
                true,
                it.instrument(),
                Status.ACTIVE,
                new Delegation.Source(it.id(), it.version(), it.digest(), by)));
    }

    void appoint(String person, String position, Period period, boolean acting) {
        store.add(
                new Appointment(UUID.randomUUID().toString(), 1, position, person, period, acting),
                new Change("officer", NOW, "Appointed"));
    }

    static Money money(String text) {
        return text == null
                ? null
                : Money.of(text.substring(4), text.substring(0, 3)).orElseThrow();
    }

    /** Signs as the process would: request, record and note. */
    void signed(AuthorityKind kind, String person, String process, Map<String, Object> values) {
        String id = UUID.randomUUID().toString();
        SignedContent content = content(values);
        SignatureRequest sample =
                SampleRequests.request(id).at(place(process, id)).created(now).value();
        SignatureRequest request = new SignatureRequest(
                id,
                sample.place(),
                sample.task(),
                sample.purpose(),
                requester,
                person,
                null,
                sample.level(),
                sample.assessment(),
                content.manifest(),
                content.digest(),
                now,
                RequestStatus.OPEN,
                null);
        requests.insert(request, 1);
        SignatureRequest.End end = new SignatureRequest.End(now, person, "r");
        requests.end(id, RequestStatus.SIGNED, end);
        records.put(id, TransactionRecord.seal("r-" + id, id, now, Map.of("authority", Map.of("kind", kind.key()))));
        notes.on(new SigningEvent(SigningEvent.Kind.SIGNED, requests.find(id).orElseThrow(), person, null));
    }

    void alterRecords() {
        records.replaceAll((id, r) -> new TransactionRecord(
                r.id(), r.request(), r.createdAt(), r.json().replace("34", "33"), r.digest()));
    }

    Authority ask(AuthorityKind kind, String person, Map<String, Object> values) {
        return register.authority(kind.key(), person, task("here"), content(values));
    }

    /** The word of the check that fails, or {@code held}. */
    String word(AuthorityKind kind, String person, Map<String, Object> values) {
        return ask(kind, person, values) instanceof Authority.Missing missing ? missing.check() : "held";
    }

    static Map<String, Object> claim(String total) {
        return Map.of("total", total, "currency", "CAD", "costCentre", "1200");
    }

    private static SignedContent content(Map<String, Object> values) {
        return SignedContent.of(values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> ContentPart.value(e.getKey(), e.getValue()))
                .toList());
    }

    private static Place place(String process, String id) {
        return SampleRequests.place(process, "Certify", id, id);
    }

    private SigningTask task(String process) {
        var definition = new SigningTaskDefinition(
                "Certify", "Certify", Purpose.CERTIFICATION, "2", List.of("total"), List.of(), "section-34", null, 0);
        return new SigningTask("task", place(process, "asked"), definition, null, null, requester, 1, false);
    }

    private final class Now extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final class KeptRecords implements Records {
        @Override
        public void store(TransactionRecord record) {
            records.put(record.request(), record);
        }

        @Override
        public Optional<TransactionRecord> find(String id) {
            return records.values().stream().filter(r -> r.id().equals(id)).findFirst();
        }

        @Override
        public Optional<TransactionRecord> ofRequest(String request) {
            return Optional.ofNullable(records.get(request));
        }
    }

    private final class Line implements Directory {
        @Override
        public Optional<Person> find(String id) {
            return Optional.of(
                    new Person(id, id, Optional.empty(), Optional.empty(), Optional.ofNullable(managers.get(id))));
        }

        @Override
        public List<Person> members(String group) {
            return List.of();
        }
    }
}
