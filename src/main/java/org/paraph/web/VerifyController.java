package org.paraph.web;

import static org.springframework.http.HttpStatus.OK;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.paraph.validation.Expected;
import org.paraph.validation.Validator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether a signed document can be relied on, for whoever is logged in; nothing of it is kept. */
@RestController
@RequestMapping("${camunda.bpm.webapp.application-path:/camunda}/api/paraph/verify")
final class VerifyController {

    private final ObjectProvider<Validator> validator;
    private final Turns turns;
    private final Answers answers;
    private final VerdictViews views;

    VerifyController(ObjectProvider<Validator> validator, Turns turns, Answers answers, VerdictViews views) {
        this.validator = validator;
        this.turns = turns;
        this.answers = answers;
        this.views = views;
    }

    /**
     * The body is the document.
     *
     * @param sha256 the fingerprint that it must have, if one is known
     * @param report whether the report of ETSI TS 119 102-2 is wanted, too
     */
    @PostMapping
    ResponseEntity<byte[]> verify(
            @RequestParam(defaultValue = "") String sha256,
            @RequestParam(defaultValue = "false") boolean report,
            HttpServletRequest request)
            throws IOException {
        String person = answers.signedIn().id();
        Validator here = validator.getIfAvailable();
        if (here == null) {
            return answers.problems().of("verify-off", request);
        }
        Expected expected = expected(sha256);
        Optional<Instant> next = turns.take(person);
        if (next.isPresent()) {
            return answers.problems().of("verify-too-often", next.get(), request);
        }
        byte[] document = request.getInputStream().readNBytes(Validator.LARGEST + 1);
        if (document.length > Validator.LARGEST) {
            return answers.problems().of("document-too-large", request);
        }
        Locale language = answers.languages().of(request);
        return answers.json(OK, views.of(here.validate(document, expected), report, language), language);
    }

    private static Expected expected(String sha256) {
        if (sha256.isEmpty()) {
            return Expected.NOTHING;
        }
        if (!sha256.matches("[0-9a-fA-F]{64}")) {
            throw new BadRequest("malformed");
        }
        return new Expected(Optional.empty(), Optional.of(sha256.toLowerCase(Locale.ROOT)));
    }
}
