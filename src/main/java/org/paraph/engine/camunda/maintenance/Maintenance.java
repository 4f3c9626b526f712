package org.paraph.engine.camunda.maintenance;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.paraph.authentication.Housekeeping;
import org.paraph.notification.OldMail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service task of the maintenance process. */
final class Maintenance implements JavaDelegate {

    private static final Logger LOG = LoggerFactory.getLogger(Maintenance.class);

    private final Housekeeping housekeeping;
    private final Supplier<OldMail> mail;
    private final JournalAudit audit;

    Maintenance(Housekeeping housekeeping, Supplier<OldMail> mail, JournalAudit audit) {
        this.housekeeping = housekeeping;
        this.mail = mail;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Housekeeping.Removed removed = housekeeping.run();
        OldMail old = mail.get();
        int mails = old == null ? 0 : old.remove();
        LOG.debug("Removed {} challenges, {} failures and {} mails", removed.challenges(), removed.failures(), mails);
        audit.run();
    }
}
