package org.paraph.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.signature.Office.refused;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.paraph.evidence.JournalVerdict;
import org.paraph.signature.Refusal.Reason;

/** Holds what every refusal has in common: nothing is changed but the journal, which says why in one entry. */
final class Refusals {

    private Refusals() {}

    static void assertRefused(Office office, Reason reason, Supplier<Result<?>> attempt) {
        String before = state(office);
        long entries = entries(office);

        assertThat(refused(attempt.get()).reason()).isEqualTo(reason);

        assertThat(state(office)).isEqualTo(before);
        assertThat(entries(office)).as("one journal entry").isEqualTo(entries + 1);
        assertThat(lastEntry(office)).containsEntry("TYPE", "refused");
        assertThat(lastEntry(office).get("DETAILS").toString()).contains("\"" + reason.key() + "\"");
        assertThat(office.journal.check()).isInstanceOf(JournalVerdict.Intact.class);
    }

    private static String state(Office office) {
        String mailOfRequests = "PARAPH_MAIL WHERE KIND <> 'token-locked'";
        return List.of("PARAPH_REQUEST", "PARAPH_RECORD", mailOfRequests, "ACT_RU_TASK", "ACT_RU_EXECUTION").stream()
                .map(table -> office.jdbc.queryForList("SELECT * FROM " + table).toString())
                .sorted()
                .toList()
                .toString();
    }

    static long entries(Office office) {
        return office.jdbc.queryForObject("SELECT MAX(POSITION) FROM PARAPH_JOURNAL", Long.class);
    }

    static Map<String, Object> lastEntry(Office office) {
        Map<String, Object> entry = new HashMap<>();
        office.jdbc
                .queryForMap("SELECT TYPE, DETAILS FROM PARAPH_JOURNAL ORDER BY POSITION DESC FETCH FIRST 1 ROWS ONLY")
                .forEach((name, value) -> entry.put(name.toUpperCase(Locale.ROOT), value));
        return entry;
    }
}
