package org.paraph.authority.jdbc;

import static org.paraph.authority.jdbc.DelegationRows.APPOINTMENT;
import static org.paraph.authority.jdbc.DelegationRows.DELEGATION;
import static org.paraph.authority.jdbc.DelegationRows.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.paraph.authority.Appointment;
import org.paraph.authority.AuthorityKind;
import org.paraph.authority.Change;
import org.paraph.authority.Delegation;
import org.paraph.authority.DelegationStore;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link DelegationStore} on PARAPH_DELEGATION and PARAPH_POSITION_HOLDER. */
final class JdbcDelegationStore implements DelegationStore {

    private static final String NEWEST_DELEGATION = "SELECT " + DELEGATION + " FROM PARAPH_DELEGATION D WHERE VERSION ="
            + " (SELECT MAX(N.VERSION) FROM PARAPH_DELEGATION N WHERE N.ID = D.ID)";
    private static final String NEWEST_APPOINTMENT = "SELECT " + APPOINTMENT
            + " FROM PARAPH_POSITION_HOLDER P WHERE VERSION ="
            + " (SELECT MAX(N.VERSION) FROM PARAPH_POSITION_HOLDER N WHERE N.ID = P.ID)";
    private static final String COVERS = " AND VALID_FROM <= ? AND (VALID_UNTIL IS NULL OR VALID_UNTIL > ?)";

    private final JdbcTemplate jdbc;

    JdbcDelegationStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A key that is there already must not spoil the transaction on PostgreSQL, so it is looked for first. */
    @Override
    public boolean add(Delegation it, Change change) {
        if (exists("PARAPH_DELEGATION", it.id(), it.version())) {
            return false;
        }
        Delegation.Source source = it.source();
        jdbc.update(
                "INSERT INTO PARAPH_DELEGATION (" + DELEGATION
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                it.id(),
                it.version(),
                it.holder().type().name(),
                it.holder().id(),
                it.kind().key(),
                it.limit() == null ? null : it.limit().units(),
                it.limit() == null ? null : it.limit().currency(),
                String.join(",", it.scope().patterns()),
                time(it.period().from()),
                time(it.period().until()),
                it.acting(),
                it.instrument(),
                it.status().name(),
                source == null ? null : source.id(),
                source == null ? null : source.version(),
                source == null ? null : source.sha256(),
                source == null ? null : source.by(),
                it.digest(),
                change.by(),
                time(change.at()),
                change.reason());
        return true;
    }

    @Override
    public boolean add(Appointment it, Change change) {
        if (exists("PARAPH_POSITION_HOLDER", it.id(), it.version())) {
            return false;
        }
        jdbc.update(
                "INSERT INTO PARAPH_POSITION_HOLDER (" + APPOINTMENT
                        + ", CHANGED_BY, CHANGED_AT, REASON) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                it.id(),
                it.version(),
                it.position(),
                it.person(),
                time(it.period().from()),
                time(it.period().until()),
                it.acting(),
                change.by(),
                time(change.at()),
                change.reason());
        return true;
    }

    @Override
    public Optional<Delegation> find(String id) {
        return delegations(" AND ID = ?", id).stream().findFirst();
    }

    @Override
    public Optional<Appointment> appointment(String id) {
        return appointments(" AND ID = ?", id).stream().findFirst();
    }

    @Override
    public List<Version> history(String id) {
        return jdbc.query(
                "SELECT " + DELEGATION + " FROM PARAPH_DELEGATION WHERE ID = ? ORDER BY VERSION",
                DelegationRows::version,
                id);
    }

    @Override
    public List<Delegation> all() {
        return delegations(" ORDER BY KIND, HOLDER, ID");
    }

    @Override
    public List<Delegation> held(AuthorityKind kind, Delegation.Holder holder) {
        return delegations(
                " AND KIND = ? AND HOLDER = ? AND HOLDER_TYPE = ? ORDER BY ID",
                kind.key(),
                holder.id(),
                holder.type().name());
    }

    @Override
    public List<Appointment> appointments() {
        return appointments(" ORDER BY POSITION_ID, PERSON, ID");
    }

    @Override
    public List<Appointment> appointmentsOf(String person) {
        return appointments(" AND PERSON = ? ORDER BY ID", person);
    }

    @Override
    public List<Appointment> positionsOf(String person, Instant at) {
        return appointments(" AND PERSON = ?" + COVERS + " ORDER BY ID", person, time(at), time(at));
    }

    @Override
    public List<Appointment> holdersOf(String position, Instant at) {
        return appointments(" AND POSITION_ID = ?" + COVERS + " ORDER BY PERSON, ID", position, time(at), time(at));
    }

    private boolean exists(String table, String id, int version) {
        return !jdbc.queryForList(
                        "SELECT 1 FROM " + table + " WHERE ID = ? AND VERSION = ?", Integer.class, id, version)
                .isEmpty();
    }

    private List<Delegation> delegations(String condition, Object... values) {
        return jdbc.query(NEWEST_DELEGATION + condition, DelegationRows::delegation, values);
    }

    private List<Appointment> appointments(String condition, Object... values) {
        return jdbc.query(NEWEST_APPOINTMENT + condition, DelegationRows::appointment, values);
    }
}
