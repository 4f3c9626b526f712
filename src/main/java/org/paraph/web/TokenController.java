package org.paraph.web;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.OK;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.Enrolled;
import org.paraph.authentication.enrolment.Enrolment;
import org.paraph.authentication.enrolment.Proving;
import org.paraph.authentication.enrolment.Token;
import org.paraph.authentication.enrolment.Wish;
import org.paraph.web.Bodies.ConfirmationBody;
import org.paraph.web.Bodies.NameBody;
import org.paraph.web.Bodies.ProofBody;
import org.paraph.web.Bodies.TokenBody;
import org.paraph.web.Bodies.WishBody;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The logged-in person's own signing tokens; a secret leaves once, in the answer to {@code begin}. */
@RestController
@RequestMapping("${camunda.bpm.webapp.application-path:/camunda}/api/paraph/tokens")
final class TokenController {

    private final Enrolment enrolment;
    private final Answers answers;
    private final TokenViews views;

    TokenController(Enrolment enrolment, Answers answers, TokenViews views) {
        this.enrolment = enrolment;
        this.answers = answers;
        this.views = views;
    }

    @GetMapping
    ResponseEntity<byte[]> mine(HttpServletRequest request) {
        CurrentUser.User user = answers.signedIn();
        Locale language = answers.languages().of(request);
        return answers.json(OK, views.list(enrolment, user, language), language);
    }

    @PostMapping("challenge")
    ResponseEntity<byte[]> ask(HttpServletRequest request) {
        String person = answers.signedIn().id();
        WishBody body = answers.json().read(request, WishBody.class);
        List<TokenType> sent = body.tokens() == null
                ? List.of()
                : body.tokens().stream().map(Given::type).toList();
        return answers.of(
                CREATED,
                enrolment.ask(person, wish(body), sent),
                request,
                (done, language) -> views.of(done, language));
    }

    @PostMapping
    ResponseEntity<byte[]> begin(HttpServletRequest request) {
        String person = answers.signedIn().id();
        TokenBody body = answers.json().read(request, TokenBody.class);
        Wish wish = enrol(body.type(), body.name(), body.address());
        return answers.of(
                CREATED,
                enrolment.begin(person, wish, proof(body.challenge(), body.answers())),
                request,
                (done, language) -> views.of(done, language));
    }

    /** Sets up what an administrator has issued. */
    @PostMapping("{id}/secret")
    ResponseEntity<byte[]> setUp(@PathVariable String id, HttpServletRequest request) {
        String person = answers.signedIn().id();
        ProofBody body = answers.json().read(request, ProofBody.class);
        return answers.of(
                CREATED,
                enrolment.begin(person, Wish.collect(id), proof(body.challenge(), body.answers())),
                request,
                (done, language) -> views.of(done, language));
    }

    @PostMapping("{id}/confirmation")
    ResponseEntity<byte[]> confirm(@PathVariable String id, HttpServletRequest request) {
        String person = answers.signedIn().id();
        ConfirmationBody body = answers.json().read(request, ConfirmationBody.class);
        return token(enrolment.confirm(person, id, body.answer()), request);
    }

    @PostMapping("{id}/name")
    ResponseEntity<byte[]> rename(@PathVariable String id, HttpServletRequest request) {
        String person = answers.signedIn().id();
        NameBody body = answers.json().read(request, NameBody.class);
        return token(enrolment.rename(person, id, body.name()), request);
    }

    @PostMapping("{id}/loss")
    ResponseEntity<byte[]> reportLost(@PathVariable String id, HttpServletRequest request) {
        return token(enrolment.suspend(answers.signedIn().id(), id), request);
    }

    @PostMapping("{id}/revocation")
    ResponseEntity<byte[]> revoke(@PathVariable String id, HttpServletRequest request) {
        String person = answers.signedIn().id();
        ProofBody body = answers.json().read(request, ProofBody.class);
        return token(enrolment.revoke(person, id, proof(body.challenge(), body.answers())), request);
    }

    @PostMapping("{id}/test")
    ResponseEntity<byte[]> test(@PathVariable String id, HttpServletRequest request) {
        String person = answers.signedIn().id();
        ProofBody body = answers.json().read(request, ProofBody.class);
        return token(enrolment.test(person, id, proof(body.challenge(), body.answers())), request);
    }

    private ResponseEntity<byte[]> token(Enrolled<Token> result, HttpServletRequest request) {
        return answers.of(OK, result, request, (done, language) -> views.of(done, language));
    }

    /** A token to revoke, one to set up, one to test, or a type and a name to enrol: never two of these, never none. */
    private static Wish wish(WishBody body) {
        List<Wish> wishes = Stream.of(
                        wish(body.token(), Wish::revoke),
                        wish(body.issued(), Wish::collect),
                        wish(body.tested(), Wish::test))
                .flatMap(Optional::stream)
                .toList();
        if (wishes.isEmpty()) {
            return enrol(body.type(), body.name(), body.address());
        }
        if (wishes.size() > 1 || body.type() != null || body.name() != null || body.address() != null) {
            throw new BadRequest("malformed");
        }
        return wishes.get(0);
    }

    private static Optional<Wish> wish(String token, Function<String, Wish> what) {
        return Optional.ofNullable(token).map(what);
    }

    private static Wish enrol(String type, String name, String address) {
        return new Wish(Wish.What.ENROL, Given.text(type), Given.text(name), address == null ? "" : address);
    }

    private static Proving.Answers proof(String challenge, Map<String, String> given) {
        return new Proving.Answers(Given.text(challenge), Given.answers(given));
    }
}
