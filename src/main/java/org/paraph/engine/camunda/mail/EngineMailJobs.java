package org.paraph.engine.camunda.mail;

import org.camunda.bpm.engine.RuntimeService;
import org.paraph.notification.MailJobs;

/** Starts the notification process with the mail's id as business key. */
final class EngineMailJobs implements MailJobs {

    static final String PROCESS = "paraph-notification";

    private final RuntimeService runtime;

    EngineMailJobs(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void create(String mail) {
        runtime.createProcessInstanceByKey(PROCESS)
                .processDefinitionWithoutTenantId()
                .businessKey(mail)
                .execute();
    }
}
