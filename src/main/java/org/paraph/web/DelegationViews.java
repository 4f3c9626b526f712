package org.paraph.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.paraph.authority.Appointment;
import org.paraph.authority.AuthorityKind;
import org.paraph.authority.Change;
import org.paraph.authority.Delegation;
import org.paraph.authority.DelegationStore.Version;
import org.paraph.authority.Draft.Wrong;
import org.paraph.authority.Import.Report;
import org.paraph.authority.Money;
import org.paraph.authority.Period;
import org.paraph.signature.Directory;
import org.paraph.signature.Labels;
import org.paraph.signature.Times;
import org.paraph.web.Views.DelegationVersionView;
import org.paraph.web.Views.DelegationView;
import org.paraph.web.Views.ImportLineView;
import org.paraph.web.Views.ImportReportView;
import org.paraph.web.Views.Named;
import org.paraph.web.Views.PositionView;

/** Delegations as people read them. */
record DelegationViews(Texts texts, Labels labels, UnaryOperator<String> names, Times times) {

    static UnaryOperator<String> names(Directory directory) {
        return id -> directory.find(id).map(Directory.Person::name).orElse(id);
    }

    /** The same for many delegations: looks up nobody twice. Not thread-safe. */
    DelegationViews remembering() {
        Map<String, String> known = new HashMap<>();
        return new DelegationViews(texts, labels, id -> known.computeIfAbsent(id, names), times);
    }

    /**
     * Who reads it.
     *
     * @param own what that person holds or has passed on
     */
    record Reader(String id, Set<Delegation> own) {}

    DelegationView of(Delegation it, Reader reader, Locale language) {
        boolean mine = reader.own().contains(it);
        boolean passedOn = it.source() != null && it.source().by().equals(reader.id());
        return new DelegationView(
                it.id(),
                it.version(),
                it.holder().type().key(),
                it.holder().id(),
                it.holder().isPerson()
                        ? names.apply(it.holder().id())
                        : it.holder().id(),
                it.kind().key(),
                labels.authority(it.kind().key(), language),
                it.limit() == null ? null : it.limit().amount().toPlainString(),
                it.limit() == null ? null : it.limit().currency(),
                limit(it.limit(), language),
                it.scope().toString(),
                it.period().from().toString(),
                it.period().until() == null ? null : it.period().until().toString(),
                times.day(it.period().from()).toString(),
                it.period().until() == null
                        ? null
                        : times.day(it.period().until().minusNanos(1)).toString(),
                period(it.period(), language),
                it.acting(),
                it.instrument(),
                it.status().key(),
                it.source() == null ? null : names.apply(it.source().by()),
                it.digest(),
                mine,
                mine && it.source() == null && it.status() == Delegation.Status.ACTIVE,
                passedOn && it.status() != Delegation.Status.ENDED);
    }

    DelegationVersionView of(Version version, Locale language) {
        Delegation it = version.delegation();
        Change change = version.change();
        return new DelegationVersionView(
                it.version(),
                it.status().key(),
                limit(it.limit(), language),
                it.scope().toString(),
                period(it.period(), language),
                it.acting(),
                it.instrument(),
                names.apply(change.by()),
                change.at().toString(),
                times.text(change.at(), language),
                change.reason(),
                it.digest());
    }

    /** @param over whether it has ended */
    PositionView of(Appointment it, boolean over, Locale language) {
        return new PositionView(
                it.id(),
                it.version(),
                it.position(),
                it.person(),
                names.apply(it.person()),
                it.period().from().toString(),
                it.period().until() == null ? null : it.period().until().toString(),
                period(it.period(), language),
                it.acting(),
                over);
    }

    ImportReportView of(Report it, Locale language) {
        return new ImportReportView(
                it.created(),
                it.known(),
                it.wrong().stream()
                        .map(line -> new ImportLineView(
                                line.number(),
                                line.wrong().stream()
                                        .map(wrong -> wrong(wrong, language))
                                        .toList()))
                        .toList());
    }

    Stream<Named> kinds(Locale language) {
        return Stream.of(AuthorityKind.values())
                .map(kind -> new Named(kind.key(), labels.authority(kind.key(), language)));
    }

    /** What is wrong and what to do. */
    String wrong(Wrong it, Locale language) {
        return texts.get(language, "delegation.wrong." + it.member(), it.value());
    }

    private String limit(Money limit, Locale language) {
        return limit == null
                ? texts.get(language, "delegation.unlimited")
                : AuthorityTexts.money(limit.currency(), limit.amount(), language);
    }

    private String period(Period it, Locale language) {
        return it.until() == null
                ? texts.get(language, "delegation.from", times.text(it.from(), language))
                : texts.get(
                        language,
                        "delegation.period",
                        times.text(it.from(), language),
                        times.text(it.until(), language));
    }
}
