package org.paraph.demo;

import jakarta.servlet.Filter;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine's REST API asks for a user and a password, which it does not do by itself. */
@Configuration(proxyBeanMethods = false)
class RestLogin {

    @Bean
    FilterRegistrationBean<Filter> restLoginFilter() {
        var registration = new FilterRegistrationBean<Filter>(new AlwaysAsking());
        registration.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
                HttpBasicAuthenticationProvider.class.getName());
        registration.addUrlPatterns("/engine-rest/*");
        registration.setAsyncSupported(true);
        return registration;
    }

    /** Camunda's filter lets the list of engines through; nobody here needs it without a login. */
    private static final class AlwaysAsking extends ProcessEngineAuthenticationFilter {

        @Override
        protected boolean requiresEngineAuthentication(String requestUrl) {
            return true;
        }
    }
}
