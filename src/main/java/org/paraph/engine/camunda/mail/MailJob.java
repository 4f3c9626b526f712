package org.paraph.engine.camunda.mail;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.paraph.notification.Delivery;

/** The service task of the notification process. */
final class MailJob implements JavaDelegate {

    private final Delivery delivery;

    MailJob(Delivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        delivery.deliver(execution.getProcessBusinessKey());
    }
}
