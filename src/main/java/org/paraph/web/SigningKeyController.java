package org.paraph.web;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.OK;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.Enrolled;
import org.paraph.authentication.enrolment.Enrolled.Reason;
import org.paraph.authentication.enrolment.Proving;
import org.paraph.credential.Keeping;
import org.paraph.credential.KeyDraft;
import org.paraph.credential.SigningKey;
import org.paraph.credential.SigningKeys;
import org.paraph.pki.Der;
import org.paraph.web.Bodies.CertificateBody;
import org.paraph.web.Bodies.KeyWishBody;
import org.paraph.web.Bodies.PossessionBody;
import org.paraph.web.Bodies.ProofBody;
import org.paraph.web.Bodies.SigningKeyBody;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The logged-in person's own signing keys. No private key passes here. */
@RestController
@RequestMapping("${camunda.bpm.webapp.application-path:/camunda}/api/paraph/signing-keys")
final class SigningKeyController {

    private static final MediaType PEM = MediaType.valueOf("application/x-pem-file");

    private final Optional<SigningKeys> keys;
    private final Answers answers;
    private final TokenViews tokens;
    private final SigningKeyViews views;

    /** @param keys none where no PKI is configured: then nothing is offered, and everything refused */
    SigningKeyController(Optional<SigningKeys> keys, Answers answers, TokenViews tokens, SigningKeyViews views) {
        this.keys = keys;
        this.answers = answers;
        this.tokens = tokens;
        this.views = views;
    }

    @GetMapping
    ResponseEntity<byte[]> mine(HttpServletRequest request) {
        String person = answers.signedIn().id();
        Locale language = answers.languages().of(request);
        return answers.json(
                OK, keys.map(it -> views.list(it, person, language)).orElse(SigningKeyViews.NONE), language);
    }

    @PostMapping("challenge")
    ResponseEntity<byte[]> ask(HttpServletRequest request) {
        String person = answers.signedIn().id();
        KeyWishBody body = answers.json().read(request, KeyWishBody.class);
        List<TokenType> sent = Given.types(body.tokens());
        boolean ending = body.key() != null;
        if (ending && (body.keeping() != null || body.name() != null || body.publicKey() != null)) {
            throw new BadRequest("malformed");
        }
        return answers.of(
                CREATED,
                offered(it -> ending
                        ? it.ask(person, body.key(), sent)
                        : it.ask(person, draft(body.keeping(), body.name(), body.publicKey()), sent)),
                request,
                (done, language) -> tokens.of(done, language));
    }

    @PostMapping
    ResponseEntity<byte[]> begin(HttpServletRequest request) {
        String person = answers.signedIn().id();
        SigningKeyBody body = answers.json().read(request, SigningKeyBody.class);
        KeyDraft draft = draft(body.keeping(), body.name(), body.publicKey());
        return answers.of(
                CREATED,
                offered(it -> it.begin(person, draft, proof(body.challenge(), body.answers()))),
                request,
                (done, language) -> views.of(done, language));
    }

    @PostMapping("{id}/possession")
    ResponseEntity<byte[]> complete(@PathVariable String id, HttpServletRequest request) {
        String person = answers.signedIn().id();
        Der value = bytes(answers.json().read(request, PossessionBody.class).value());
        return key(offered(it -> it.complete(person, id, value)), request);
    }

    /** For an authority outside. */
    @GetMapping("{id}/request")
    ResponseEntity<byte[]> request(@PathVariable String id, HttpServletRequest request) {
        String person = answers.signedIn().id();
        return offered(it -> it.request(person, id))
                .fold(
                        pem -> ResponseEntity.ok()
                                .contentType(PEM)
                                .header("Content-Disposition", "attachment; filename=\"signing-key.csr\"")
                                .header("Cache-Control", "no-store")
                                .body(pem.getBytes(StandardCharsets.US_ASCII)),
                        refused -> answers.problems().of(refused, request));
    }

    @PostMapping("{id}/certificate")
    ResponseEntity<byte[]> install(@PathVariable String id, HttpServletRequest request) {
        String person = answers.signedIn().id();
        String given =
                Given.text(answers.json().read(request, CertificateBody.class).certificates());
        Der certificates = given.contains("-----BEGIN") ? Der.of(given.getBytes(StandardCharsets.UTF_8)) : bytes(given);
        return key(offered(it -> it.install(person, id, certificates)), request);
    }

    @PostMapping("{id}/revocation")
    ResponseEntity<byte[]> revoke(@PathVariable String id, HttpServletRequest request) {
        String person = answers.signedIn().id();
        ProofBody body = answers.json().read(request, ProofBody.class);
        return key(offered(it -> it.revoke(person, id, proof(body.challenge(), body.answers()))), request);
    }

    private <T> Enrolled<T> offered(Function<SigningKeys, Enrolled<T>> step) {
        return keys.map(step).orElseGet(() -> Enrolled.refused(Reason.KEYS_NOT_OFFERED));
    }

    private ResponseEntity<byte[]> key(Enrolled<SigningKey> result, HttpServletRequest request) {
        return answers.of(OK, result, request, (done, language) -> views.of(done, language));
    }

    private static KeyDraft draft(String keeping, String name, String publicKey) {
        return new KeyDraft(
                Keeping.of(Given.text(keeping)).orElseThrow(() -> new BadRequest("malformed")),
                Given.text(name),
                bytes(publicKey));
    }

    private static Der bytes(String base64) {
        try {
            return Der.of(Base64.getDecoder().decode(Given.text(base64).strip()));
        } catch (IllegalArgumentException noBase64) {
            throw new BadRequest("malformed");
        }
    }

    private static Proving.Answers proof(String challenge, Map<String, String> given) {
        return new Proving.Answers(Given.text(challenge), Given.answers(given));
    }
}
