package org.paraph.authority.jdbc;

import java.time.Instant;
import java.util.Collection;
import org.paraph.authority.UseStore;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link UseStore} on PARAPH_AUTHORITY_USE. */
record JdbcUseStore(JdbcTemplate jdbc) implements UseStore {

    private static final int SLOTS = 64;
    private static final String SUM = "SELECT COALESCE(SUM(HIGHEST), 0) FROM (SELECT MAX(UNITS) AS HIGHEST"
            + " FROM PARAPH_AUTHORITY_USE WHERE KIND = ? AND CURRENCY = ? AND PROCESS_INSTANCE_ID <> ?%s"
            + " GROUP BY PROCESS_INSTANCE_ID) T";

    @Override
    public void add(Use it) {
        jdbc.update(
                "INSERT INTO PARAPH_AUTHORITY_USE (REQUEST_ID, PROCESS_INSTANCE_ID, KIND, PERSON, PAYEE, CONTRACT, UNITS,"
                        + " CURRENCY, AT) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                it.request(),
                it.processInstance(),
                it.kind().key(),
                it.person(),
                it.payee(),
                it.contract(),
                it.amount().units(),
                it.amount().currency(),
                DelegationRows.time(it.at()));
    }

    @Override
    public long forContract(Same same, String contract) {
        return sum(" AND CONTRACT = ?", same, contract);
    }

    @Override
    public long forPayee(Same same, String payee, String person, Instant since) {
        return sum(" AND PAYEE = ? AND PERSON = ? AND AT >= ?", same, payee, person, DelegationRows.time(since));
    }

    /** Always in the same order, so that two who wait for each other never meet. Few share a slot by chance; they wait too. */
    @Override
    public void alone(Collection<String> subjects) {
        subjects.stream()
                .map(subject -> Math.floorMod(subject.hashCode(), SLOTS))
                .distinct()
                .sorted()
                .forEach(slot -> jdbc.queryForObject(
                        "SELECT SLOT FROM PARAPH_AUTHORITY_TURN WHERE SLOT = ? FOR UPDATE", Integer.class, slot));
    }

    private long sum(String condition, Same same, Object... values) {
        Object[] all = new Object[values.length + 3];
        all[0] = same.kind().key();
        all[1] = same.currency();
        all[2] = same.processInstance();
        System.arraycopy(values, 0, all, 3, values.length);
        Long sum = jdbc.queryForObject(SUM.formatted(condition), Long.class, all);
        return sum == null ? 0 : sum;
    }
}
