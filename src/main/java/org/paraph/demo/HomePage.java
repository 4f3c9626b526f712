package org.paraph.demo;

import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: where to go and who can log in. */
@Controller
final class HomePage {

    private final Pages pages;
    private final String apps;
    private final String requests;
    private final String approvals;
    private final String authorities;

    HomePage(Pages pages, CamundaBpmProperties camunda) {
        this.pages = pages;
        this.apps = camunda.getWebapp().getApplicationPath() + "/app/";
        this.requests = camunda.getWebapp().getApplicationPath() + "/paraph/requests.html";
        this.approvals = camunda.getWebapp().getApplicationPath() + "/paraph/approvals.html";
        this.authorities = camunda.getWebapp().getApplicationPath() + "/paraph/authorities.html";
    }

    @GetMapping("/")
    ResponseEntity<String> home(@RequestParam(required = false) String lang, Locale browser) {
        var language = Pages.language(lang, browser);
        return pages.page(
                "home",
                language,
                Map.of(
                        "tasklist",
                        apps + "tasklist/default/",
                        "cockpit",
                        apps + "cockpit/default/",
                        "requests",
                        requests,
                        "approvals",
                        approvals,
                        "authorities",
                        authorities,
                        "people",
                        DemoPerson.ALL.stream()
                                .map(person -> person.asRow(language))
                                .toList()));
    }
}
