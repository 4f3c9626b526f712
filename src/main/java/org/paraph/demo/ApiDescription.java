package org.paraph.demo;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Paraph's HTTP interface, described, at an address that needs no login: {@code /paraph/openapi.json}. */
@Component
final class ApiDescription implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/paraph/*.json").addResourceLocations("classpath:/paraph/static/");
    }
}
