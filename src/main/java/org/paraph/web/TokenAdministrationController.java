package org.paraph.web;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.OK;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.paraph.authentication.enrolment.Enrolled;
import org.paraph.authentication.enrolment.Token;
import org.paraph.authentication.enrolment.TokenAdministration;
import org.paraph.authentication.enrolment.TokenAdministration.Actor;
import org.paraph.authentication.enrolment.TokenAdministration.Overview;
import org.paraph.authentication.enrolment.Wish;
import org.paraph.signature.Directory;
import org.paraph.web.Bodies.IssueBody;
import org.paraph.web.Bodies.ReasonBody;
import org.paraph.web.Bodies.UnlockBody;
import org.paraph.web.Views.PersonTokensView;
import org.paraph.web.Views.PersonView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Other people's signing tokens, for administrators. No secret passes here. */
@RestController
@RequestMapping("${camunda.bpm.webapp.application-path:/camunda}/api/paraph/administration")
final class TokenAdministrationController {

    private final TokenAdministration administration;
    private final Answers answers;
    private final TokenViews views;
    private final Directory directory;

    TokenAdministrationController(
            TokenAdministration administration, Answers answers, TokenViews views, Directory directory) {
        this.administration = administration;
        this.answers = answers;
        this.views = views;
        this.directory = directory;
    }

    /** Also of a person whom the directory has forgotten, whose tokens may still have to be revoked. */
    @GetMapping("tokens")
    ResponseEntity<byte[]> of(@RequestParam(name = "person", defaultValue = "") String id, HttpServletRequest request) {
        Actor actor = actor();
        String person = Given.person(id);
        Optional<Directory.Person> known = directory.find(person);
        Enrolled<Overview> seen = administration.look(actor, person);
        boolean nobody = seen.<Boolean>fold(it -> known.isEmpty() && it.tokens().isEmpty(), refused -> false);
        if (nobody) {
            return answers.problems().of("person-unknown", request);
        }
        PersonView shown =
                new PersonView(person, known.map(Directory.Person::name).orElse(person));
        return answers.of(OK, seen, request, (it, language) -> view(actor, shown, it, language));
    }

    @PostMapping("tokens")
    ResponseEntity<byte[]> issue(HttpServletRequest request) {
        Actor actor = actor();
        IssueBody body = answers.json().read(request, IssueBody.class);
        Wish wish = Wish.enrol(Given.type(body.type()), Given.text(body.name()));
        String person = Given.person(body.person());
        if (actor.administrator() && directory.find(person).isEmpty()) {
            return answers.problems().of("person-unknown", request);
        }
        return answers.of(
                CREATED,
                administration.issue(actor, person, wish, body.reason()),
                request,
                (done, language) -> views.of(done, language));
    }

    @PostMapping("tokens/{id}/suspension")
    ResponseEntity<byte[]> suspend(@PathVariable String id, HttpServletRequest request) {
        Actor actor = actor();
        return token(administration.suspend(actor, id, reason(request)), request);
    }

    @PostMapping("tokens/{id}/resumption")
    ResponseEntity<byte[]> resume(@PathVariable String id, HttpServletRequest request) {
        Actor actor = actor();
        return token(administration.resume(actor, id, reason(request)), request);
    }

    @PostMapping("tokens/{id}/revocation")
    ResponseEntity<byte[]> revoke(@PathVariable String id, HttpServletRequest request) {
        Actor actor = actor();
        return token(administration.revoke(actor, id, reason(request)), request);
    }

    @PostMapping("unlocking")
    ResponseEntity<byte[]> unlock(HttpServletRequest request) {
        Actor actor = actor();
        UnlockBody body = answers.json().read(request, UnlockBody.class);
        return answers.of(
                OK,
                administration.unlock(actor, Given.person(body.person()), Given.type(body.type()), body.reason()),
                request,
                (done, language) -> views.type(done, language));
    }

    private Actor actor() {
        CurrentUser.User user = answers.signedIn();
        return new Actor(user.id(), user.administrator());
    }

    private String reason(HttpServletRequest request) {
        return answers.json().read(request, ReasonBody.class).reason();
    }

    private ResponseEntity<byte[]> token(Enrolled<Token> result, HttpServletRequest request) {
        return answers.of(OK, result, request, (done, language) -> views.of(done, language));
    }

    private PersonTokensView view(Actor actor, PersonView person, Overview it, Locale language) {
        return new PersonTokensView(
                person,
                actor.id().equals(person.id()),
                views.types(administration.types(), language),
                views.tokens(it.tokens(), language),
                it.locks().entrySet().stream()
                        .map(lock -> views.lock(lock.getKey(), lock.getValue(), language))
                        .toList());
    }
}
