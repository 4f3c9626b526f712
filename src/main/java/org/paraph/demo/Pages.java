package org.paraph.demo;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The example's own pages, in English and French, without a single script. */
@Component
final class Pages {

    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; img-src data:;"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final TemplateEngine templates = new TemplateEngine();

    Pages() {
        var resolver = new ClassLoaderTemplateResolver(Pages.class.getClassLoader());
        resolver.setPrefix("demo/pages/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setTemplateResolver(resolver);
    }

    /** English or French: what the reader asked for, else what the browser prefers. */
    static Locale language(String asked, Locale browser) {
        String wanted = asked == null ? browser.getLanguage() : asked;
        return wanted.equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
    }

    ResponseEntity<String> page(String name, Locale language, Map<String, Object> model) {
        var words = new HashMap<String, String>();
        var bundle = ResourceBundle.getBundle("demo/words", language, Pages.class.getClassLoader(), EXACT);
        bundle.keySet().forEach(key -> words.put(key, bundle.getString(key)));
        var all = new HashMap<>(model);
        all.put("lang", language.getLanguage());
        all.put("words", words);
        return html(templates.process(name, new Context(language, all)), POLICY);
    }

    static ResponseEntity<String> html(String body, String policy) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(body);
    }
}
