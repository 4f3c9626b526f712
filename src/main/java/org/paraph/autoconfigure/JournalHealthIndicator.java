package org.paraph.autoconfigure;

import org.paraph.evidence.JournalCheck;
import org.paraph.evidence.JournalVerdict;
import org.paraph.evidence.JournalVerdict.Broken;
import org.paraph.evidence.JournalVerdict.Intact;
import org.paraph.evidence.LastVerdict;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;

/** DOWN when the journal's newest entry does not fit, or when the latest check of the whole journal found a flaw. */
final class JournalHealthIndicator extends AbstractHealthIndicator {

    private final JournalCheck journal;
    private final LastVerdict last;

    JournalHealthIndicator(JournalCheck journal, LastVerdict last) {
        super("The journal cannot be read");
        this.journal = journal;
        this.last = last;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        show(builder, "newest", journal.newest());
        last.last().ifPresent(kept -> {
            builder.withDetail("checkedAt", kept.at().toString());
            show(builder, "whole", kept.verdict());
        });
    }

    private static void show(Health.Builder builder, String what, JournalVerdict verdict) {
        if (verdict instanceof Broken broken) {
            builder.down().withDetail(what, broken.finding() + " at position " + broken.position());
        } else if (verdict instanceof Intact intact) {
            builder.withDetail(what, "intact, " + intact.entries() + " entries");
        }
    }
}
