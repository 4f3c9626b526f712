package org.paraph.engine.camunda.maintenance;

import java.time.Clock;
import org.paraph.evidence.JournalCheck;
import org.paraph.evidence.JournalVerdict;
import org.paraph.evidence.JournalVerdict.Broken;
import org.paraph.evidence.LastVerdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks the whole journal and keeps the verdict. A broken journal is no failure of the job: trying again mends nothing. */
record JournalAudit(JournalCheck journal, LastVerdict last, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(JournalAudit.class);

    void run() {
        JournalVerdict verdict = journal.check();
        last.keep(clock.instant(), verdict);
        if (verdict instanceof Broken broken) {
            LOG.error(
                    "The journal is broken at position {} ({}). Compare PARAPH_JOURNAL with a backup.",
                    broken.position(),
                    broken.finding());
        }
    }
}
