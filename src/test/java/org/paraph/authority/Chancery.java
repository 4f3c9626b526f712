package org.paraph.authority;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.paraph.Databases;
import org.paraph.authority.Draft.Wrong;
import org.paraph.authority.jdbc.AuthorityStores;
import org.paraph.evidence.JournalEvent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The front doors of the delegations, with a journal to look into. */
final class Chancery {

    static final Instant NOW = Instant.parse("2026-12-01T15:00:00.123456Z");
    private static final Set<String> PEOPLE = Set.of("officer", "manager", "anna", "ben");

    private final HikariDataSource database = Databases.h2Memory().dataSource();
    final DelegationStore store = AuthorityStores.delegations(database);
    final List<JournalEvent> journal = new ArrayList<>();
    private final Delegations.Register register = new Delegations.Register(store, new Entries(journal::add));
    private final Delegations.Work work = new Delegations.Work(
            new DraftReader(ZoneId.of("America/Toronto"), PEOPLE::contains),
            new TransactionTemplate(new DataSourceTransactionManager(database)),
            () -> UUID.randomUUID().toString(),
            Clock.fixed(NOW, ZoneOffset.UTC));
    final Delegations delegations = new Delegations(register, work);
    final Absences absences = new Absences(register, work);
    final Positions positions = new Positions(register, work);
    final Import files = new Import(register, work);

    static Draft draft(String holder) {
        return new Draft(
                "person", holder, "section-34", "5000", "CAD", "1200; 13*", "2026-04-01", "2027-03-31", "no", "DC-12");
    }

    static Draft with(String limit, String from, String until) {
        return new Draft("person", "manager", "section-34", limit, "CAD", "1200", from, until, "no", "DC-13");
    }

    /** Somebody with access to the table adds a version that says something else than its digest. */
    void forge(Delegation it, String column, String value) {
        String columns =
                "HOLDER_TYPE, HOLDER, KIND, LIMIT_UNITS, LIMIT_CURRENCY, COST_CENTRES, VALID_FROM, VALID_UNTIL,"
                        + " ACTING, INSTRUMENT, STATUS, SOURCE_ID, SOURCE_VERSION, SOURCE_SHA256, SOURCE_BY, SHA256, CHANGED_BY,"
                        + " CHANGED_AT, REASON";
        new JdbcTemplate(database)
                .update(
                        "INSERT INTO PARAPH_DELEGATION (ID, VERSION, " + columns + ") SELECT ID, VERSION + 1, "
                                + columns.replace(column, value) + " FROM PARAPH_DELEGATION WHERE ID = ?",
                        it.id());
    }

    Delegation created(String holder) {
        return done(delegations.create("officer", draft(holder), "New chart"));
    }

    static Delegations.Known known(Delegation it) {
        return new Delegations.Known(it.id(), it.version());
    }

    static <T> T done(Kept<T> kept) {
        return kept.fold(it -> it, refused -> {
            throw new AssertionError("Refused: " + refused);
        });
    }

    static String problem(Kept<?> kept) {
        return kept.fold(it -> "none", Kept.Refused::problem);
    }

    static List<String> wrong(Kept<?> kept) {
        return kept.fold(
                it -> List.<String>of(),
                refused -> refused.wrong().stream().map(Wrong::member).toList());
    }

    List<String> entries() {
        return journal.stream().map(e -> e.type().key() + " by " + e.actor()).toList();
    }
}
