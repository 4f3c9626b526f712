package org.paraph.engine.camunda.maintenance;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.paraph.authentication.Housekeeping;
import org.paraph.notification.OldMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service task of the maintenance process. What goes wrong is said here and left to the engine, which tries again. */
final class Maintenance implements JavaDelegate {

    private static final Logger LOG = LoggerFactory.getLogger(Maintenance.class);

    private final Housekeeping housekeeping;
    private final Supplier<OldMail> mail;
    private final JournalAudit audit;
    private final List<NightlyCheck> checks;

    Maintenance(Housekeeping housekeeping, Supplier<OldMail> mail, JournalAudit audit, List<NightlyCheck> checks) {
        this.housekeeping = housekeeping;
        this.mail = mail;
        this.audit = audit;
        this.checks = List.copyOf(checks);
    }

    @Override
    public void execute(DelegateExecution execution) {
        try {
            run();
        } catch (RuntimeException failed) {
            LOG.error(
                    "The daily maintenance failed: nothing was removed and the journal was not checked. It is tried again;"
                            + " after the last try mend the cause and retry the incident of paraph-maintenance in Cockpit.",
                    failed);
            throw failed;
        }
    }

    private void run() {
        Housekeeping.Removed removed = housekeeping.run();
        OldMail old = mail.get();
        int mails = old == null ? 0 : old.remove();
        LOG.debug("Removed {} challenges, {} failures and {} mails", removed.challenges(), removed.failures(), mails);
        audit.run();
        checks.forEach(NightlyCheck::run);
    }
}
