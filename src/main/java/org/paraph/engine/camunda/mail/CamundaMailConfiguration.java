package org.paraph.engine.camunda.mail;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.paraph.notification.Delivery;
import org.paraph.notification.MailJobs;
import org.paraph.notification.TaskFacts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Lets the engine run the mail jobs. The model names the bean {@code paraphMail}. */
@Configuration(proxyBeanMethods = false)
public class CamundaMailConfiguration {

    @Bean
    MailJobs paraphMailJobs(@Lazy RuntimeService runtime) {
        return new EngineMailJobs(runtime);
    }

    @Bean
    TaskFacts paraphTaskFacts(@Lazy ProcessEngine engine) {
        return new EngineTaskFacts(engine);
    }

    @Bean
    JavaDelegate paraphMail(@Lazy Delivery delivery) {
        return new MailJob(delivery);
    }
}
