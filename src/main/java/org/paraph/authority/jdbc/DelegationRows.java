package org.paraph.authority.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.paraph.authority.Appointment;
import org.paraph.authority.AuthorityKind;
import org.paraph.authority.Change;
import org.paraph.authority.Delegation;
import org.paraph.authority.DelegationStore.Version;
import org.paraph.authority.Money;
import org.paraph.authority.Period;
import org.paraph.authority.Scope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rows as what they stand for. */
final class DelegationRows {

    static final String DELEGATION =
            "ID, VERSION, HOLDER_TYPE, HOLDER, KIND, LIMIT_UNITS, LIMIT_CURRENCY, COST_CENTRES, VALID_FROM, VALID_UNTIL,"
                    + " ACTING, INSTRUMENT, STATUS, SOURCE_ID, SOURCE_VERSION, SOURCE_SHA256, SOURCE_BY, SHA256, CHANGED_BY,"
                    + " CHANGED_AT, REASON";
    static final String APPOINTMENT = "ID, VERSION, POSITION_ID, PERSON, VALID_FROM, VALID_UNTIL, ACTING";

    private static final Logger LOG = LoggerFactory.getLogger(DelegationRows.class);

    private DelegationRows() {}

    static OffsetDateTime time(Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    static Version version(ResultSet row, int number) throws SQLException {
        Change change = new Change(row.getString("CHANGED_BY"), instant(row, "CHANGED_AT"), row.getString("REASON"));
        return new Version(delegation(row, number), change);
    }

    /** What does not fit its digest is told apart, not thrown: one altered row must not hide all the others. */
    static Delegation delegation(ResultSet row, int number) throws SQLException {
        try {
            Delegation it = read(row);
            return it.digest().equals(row.getString("SHA256")) ? it : altered(it);
        } catch (IllegalArgumentException unreadable) {
            return altered(placeholder(row));
        }
    }

    private static Delegation altered(Delegation it) {
        LOG.error(
                "Delegation {} has been altered in the database: version {} does not fit its digest. Nobody can sign by"
                        + " it. Find out who has access to the table, end the delegation and enter it anew.",
                it.id(),
                it.version());
        return it.altered();
    }

    /** Says as little as possible where nothing can be believed. */
    private static Delegation placeholder(ResultSet row) throws SQLException {
        return new Delegation(
                row.getString("ID"),
                row.getInt("VERSION"),
                Delegation.Holder.position(row.getString("HOLDER")),
                AuthorityKind.of(row.getString("KIND")).orElse(AuthorityKind.LEAVE_APPROVAL),
                new Money(0, "CAD"),
                new Scope(List.of("-")),
                new Period(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)),
                true,
                row.getString("INSTRUMENT"),
                Delegation.Status.ALTERED,
                null);
    }

    private static Delegation read(ResultSet row) throws SQLException {
        return new Delegation(
                row.getString("ID"),
                row.getInt("VERSION"),
                new Delegation.Holder(
                        Delegation.Holder.Type.valueOf(row.getString("HOLDER_TYPE")), row.getString("HOLDER")),
                AuthorityKind.of(row.getString("KIND")).orElseThrow(IllegalArgumentException::new),
                limit(row),
                new Scope(List.of(row.getString("COST_CENTRES").split(","))),
                period(row),
                row.getBoolean("ACTING"),
                row.getString("INSTRUMENT"),
                Delegation.Status.valueOf(row.getString("STATUS")),
                source(row));
    }

    static Appointment appointment(ResultSet row, int number) throws SQLException {
        return new Appointment(
                row.getString("ID"),
                row.getInt("VERSION"),
                row.getString("POSITION_ID"),
                row.getString("PERSON"),
                period(row),
                row.getBoolean("ACTING"));
    }

    private static Money limit(ResultSet row) throws SQLException {
        String currency = row.getString("LIMIT_CURRENCY");
        return currency == null ? null : new Money(row.getLong("LIMIT_UNITS"), currency);
    }

    private static Period period(ResultSet row) throws SQLException {
        return new Period(instant(row, "VALID_FROM"), instant(row, "VALID_UNTIL"));
    }

    private static Delegation.Source source(ResultSet row) throws SQLException {
        String id = row.getString("SOURCE_ID");
        return id == null
                ? null
                : new Delegation.Source(
                        id, row.getInt("SOURCE_VERSION"), row.getString("SOURCE_SHA256"), row.getString("SOURCE_BY"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
