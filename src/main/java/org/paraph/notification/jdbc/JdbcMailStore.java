package org.paraph.notification.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paraph.notification.Backlog;
import org.paraph.notification.Mail;
import org.paraph.notification.MailStore;
import org.springframework.jdbc.core.JdbcTemplate;

/** The outbox as a table: OPEN, HANDED, then SENT or UNDELIVERABLE. */
final class JdbcMailStore implements MailStore {

    private static final String ADD = "INSERT INTO PARAPH_MAIL (ID, KIND, RECIPIENT, MODEL, CREATED_AT, STATE)"
            + " VALUES (?, ?, ?, ?, ?, 'OPEN')";
    private static final String BACKLOG = "SELECT STATE, COUNT(*) AS MAILS, MIN(CREATED_AT) AS OLDEST FROM PARAPH_MAIL"
            + " WHERE STATE IN ('OPEN', 'HANDED', 'UNDELIVERABLE') GROUP BY STATE";

    private final JdbcTemplate jdbc;
    private final NewsJson json = new NewsJson();

    JdbcMailStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(List<Mail> mails) {
        jdbc.batchUpdate(ADD, mails.stream().map(this::row).toList());
    }

    @Override
    public List<String> open(int atMost) {
        return jdbc.queryForList(
                "SELECT ID FROM PARAPH_MAIL WHERE STATE = 'OPEN' ORDER BY CREATED_AT FETCH FIRST " + atMost
                        + " ROWS ONLY",
                String.class);
    }

    @Override
    public boolean claim(String id, Instant now) {
        return jdbc.update(
                        "UPDATE PARAPH_MAIL SET STATE = 'HANDED', HANDED_AT = ? WHERE ID = ? AND STATE = 'OPEN'",
                        column(now),
                        id)
                == 1;
    }

    @Override
    public Optional<Mail> handed(String id) {
        return jdbc
                .query(
                        "SELECT ID, RECIPIENT, KIND, MODEL, CREATED_AT FROM PARAPH_MAIL WHERE ID = ? AND STATE = 'HANDED'",
                        (row, number) -> mail(row),
                        id)
                .stream()
                .findFirst();
    }

    @Override
    public void sent(String id, Locale language, Instant now) {
        jdbc.update(
                "UPDATE PARAPH_MAIL SET STATE = 'SENT', LANGUAGE = ?, SENT_AT = ? WHERE ID = ?",
                language.getLanguage(),
                column(now),
                id);
    }

    @Override
    public void undeliverable(String id) {
        jdbc.update("UPDATE PARAPH_MAIL SET STATE = 'UNDELIVERABLE' WHERE ID = ?", id);
    }

    @Override
    public int removeSentBefore(Instant then) {
        return jdbc.update("DELETE FROM PARAPH_MAIL WHERE STATE = 'SENT' AND SENT_AT < ?", column(then));
    }

    @Override
    public Backlog backlog() {
        var states = jdbc.query(BACKLOG, (row, number) -> new Count(row.getString(1), row.getLong(2), instant(row, 3)));
        return new Backlog(
                count(states, "OPEN"),
                count(states, "HANDED"),
                count(states, "UNDELIVERABLE"),
                states.stream()
                        .filter(c -> !c.state().equals("UNDELIVERABLE"))
                        .map(Count::oldest)
                        .min(Instant::compareTo)
                        .orElse(null));
    }

    private Object[] row(Mail mail) {
        return new Object[] {
            mail.id(), mail.message().word(), mail.recipient(), json.write(mail.message()), column(mail.createdAt())
        };
    }

    private Mail mail(ResultSet row) throws SQLException {
        return new Mail(
                row.getString(1), row.getString(2), json.read(row.getString(3), row.getString(4)), instant(row, 5));
    }

    private static long count(List<Count> counts, String state) {
        return counts.stream()
                .filter(c -> c.state().equals(state))
                .mapToLong(Count::mails)
                .sum();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime column(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private record Count(String state, long mails, Instant oldest) {}
}
