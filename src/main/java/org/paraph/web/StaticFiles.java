package org.paraph.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.paraph.content.Digests;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The signing component and its pages at {@code <application-path>/paraph/**}: outside the webapps' filters, always
 * revalidated by strong entity tags, because a form that is years old must find the newest module.
 */
final class StaticFiles implements WebMvcConfigurer {

    private final String applicationPath;

    StaticFiles(String applicationPath) {
        this.applicationPath = applicationPath;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(applicationPath + "/paraph/**")
                .addResourceLocations("classpath:/paraph/static/")
                .setCacheControl(CacheControl.noCache())
                .setEtagGenerator(StaticFiles::tag);
    }

    private static String tag(Resource file) {
        try (var bytes = file.getInputStream()) {
            return '"' + Digests.sha256(bytes.readAllBytes()).substring(0, 32) + '"';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
