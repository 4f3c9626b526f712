package org.paraph.web;

import static org.springframework.http.HttpStatus.OK;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.paraph.authentication.outofband.OutOfBandCodes;
import org.paraph.web.Views.CodeView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the code has come that the logged-in person was sent for a challenge. */
@RestController
@RequestMapping("${camunda.bpm.webapp.application-path:/camunda}/api/paraph/codes")
final class CodeController {

    private final OutOfBandCodes codes;
    private final Answers answers;

    CodeController(OutOfBandCodes codes, Answers answers) {
        this.codes = codes;
        this.answers = answers;
    }

    @GetMapping("{challenge}")
    ResponseEntity<byte[]> status(@PathVariable String challenge, HttpServletRequest request) {
        OutOfBandCodes.Status status =
                codes.status(answers.signedIn().id(), challenge).orElseThrow(() -> new BadRequest("code-unknown"));
        return answers.json(
                OK,
                new CodeView(status.name().toLowerCase(Locale.ROOT)),
                answers.languages().of(request));
    }
}
