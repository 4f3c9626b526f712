package org.paraph.engine.camunda;

import jakarta.servlet.Filter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** A host application as anybody might have one: the engine, its REST API behind a login, and Paraph's jar. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class GateApplication {

    @Bean
    FilterRegistrationBean<Filter> restLogin() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
        filter.addInitParameter("authentication-provider", HttpBasicAuthenticationProvider.class.getName());
        filter.addUrlPatterns("/engine-rest/*");
        filter.setAsyncSupported(true);
        return filter;
    }

    /** What must never happen without a signature. */
    @Bean
    Effect effect() {
        return new Effect();
    }

    static final class Effect implements JavaDelegate {

        private final Set<String> done = ConcurrentHashMap.newKeySet();

        @Override
        public void execute(DelegateExecution execution) {
            done.add(execution.getProcessInstanceId());
        }

        boolean happened(String processInstance) {
            return done.contains(processInstance);
        }
    }
}
