package org.paraph.web;

import static org.springframework.http.HttpStatus.OK;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.paraph.authentication.enrolment.Enrolled;
import org.paraph.authentication.enrolment.Enrolled.Reason;
import org.paraph.authentication.enrolment.TokenAdministration.Actor;
import org.paraph.credential.KeyAdministration;
import org.paraph.web.Bodies.ReasonBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Other people's signing keys, for administrators. */
@RestController
@RequestMapping("${camunda.bpm.webapp.application-path:/camunda}/api/paraph/administration/signing-keys")
final class SigningKeyAdministrationController {

    private final Optional<KeyAdministration> administration;
    private final Answers answers;
    private final SigningKeyViews views;

    SigningKeyAdministrationController(
            Optional<KeyAdministration> administration, Answers answers, SigningKeyViews views) {
        this.administration = administration;
        this.answers = answers;
        this.views = views;
    }

    @GetMapping
    ResponseEntity<byte[]> of(@RequestParam(name = "person", defaultValue = "") String id, HttpServletRequest request) {
        Actor actor = actor();
        String person = Given.person(id);
        return answers.of(
                OK, offered(it -> it.look(actor, person)), request, (done, language) -> views.all(done, language));
    }

    @PostMapping("{id}/revocation")
    ResponseEntity<byte[]> revoke(@PathVariable String id, HttpServletRequest request) {
        Actor actor = actor();
        String reason = answers.json().read(request, ReasonBody.class).reason();
        return answers.of(
                OK, offered(it -> it.revoke(actor, id, reason)), request, (done, language) -> views.of(done, language));
    }

    private Actor actor() {
        CurrentUser.User user = answers.signedIn();
        return new Actor(user.id(), user.administrator());
    }

    private <T> Enrolled<T> offered(Function<KeyAdministration, Enrolled<T>> step) {
        return administration.map(step).orElseGet(() -> Enrolled.refused(Reason.KEYS_NOT_OFFERED));
    }
}
