package org.paraph.web;

import static org.springframework.http.HttpStatus.CREATED;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.paraph.signature.Intent;
import org.paraph.signature.KeyChoice;
import org.paraph.signature.Receipt;
import org.paraph.signature.Signing;
import org.paraph.signature.SigningAct;
import org.paraph.signature.WaiverWish;
import org.paraph.web.Bodies.ChallengeBody;
import org.paraph.web.Bodies.RefusalBody;
import org.paraph.web.Bodies.SignatureBody;
import org.paraph.web.Bodies.WaiverBody;
import org.paraph.web.Views.ChallengeView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One signing task: look, begin, sign, decline. */
@RestController
@RequestMapping("${camunda.bpm.webapp.application-path:/camunda}/api/paraph/tasks/{task}")
final class TaskController {

    private final Signing signing;
    private final Answers answers;
    private final TaskViews views;
    private final ReceiptViews receipts;

    TaskController(Signing signing, Answers answers, TaskViews views, ReceiptViews receipts) {
        this.signing = signing;
        this.answers = answers;
        this.views = views;
        this.receipts = receipts;
    }

    @GetMapping
    ResponseEntity<byte[]> look(@PathVariable String task, HttpServletRequest request) {
        String person = answers.signedIn().id();
        Locale language = answers.languages().of(request);
        return answers.of(
                signing.look(person, task), request, sight -> views.of(sight, person, new Asked(request, language)));
    }

    @PostMapping("challenge")
    ResponseEntity<byte[]> begin(@PathVariable String task, HttpServletRequest request) {
        String person = answers.signedIn().id();
        ChallengeBody body = answers.json().read(request, ChallengeBody.class);
        return answers.of(
                CREATED,
                signing.begin(
                        person,
                        new Intent(task, Given.text(body.method()), Given.text(body.contentDigest())),
                        Given.types(body.tokens()),
                        new KeyChoice(
                                body.key() == null ? "" : body.key(),
                                answers.languages().of(request))),
                request,
                ChallengeView::of);
    }

    @PostMapping("signature")
    ResponseEntity<byte[]> sign(@PathVariable String task, HttpServletRequest request) {
        String person = answers.signedIn().id();
        SignatureBody body = answers.json().read(request, SignatureBody.class);
        SigningAct act = new SigningAct(
                new Intent(task, Given.text(body.method()), Given.text(body.contentDigest())),
                Given.text(body.challenge()),
                Given.text(body.statementVersion()),
                Languages.spoken(body.language()).orElseThrow(() -> new BadRequest("malformed")),
                body.mark(),
                Given.answers(body.answers()));
        return answers.of(signing.sign(person, act), request, receipt -> receipt(receipt, request));
    }

    @PostMapping("refusal")
    ResponseEntity<byte[]> decline(@PathVariable String task, HttpServletRequest request) {
        String person = answers.signedIn().id();
        RefusalBody body = answers.json().read(request, RefusalBody.class);
        Intent intent = new Intent(task, "", Given.text(body.contentDigest()));
        return answers.of(
                signing.decline(person, intent, body.reason()), request, receipt -> receipt(receipt, request));
    }

    @PostMapping("waiver")
    ResponseEntity<byte[]> askWaiver(@PathVariable String task, HttpServletRequest request) {
        String person = answers.signedIn().id();
        WaiverBody body = answers.json().read(request, WaiverBody.class);
        WaiverWish wish = new WaiverWish(
                task,
                Given.text(body.contentDigest()),
                Given.person(body.approver()),
                Given.number(body.level()),
                Given.text(body.reason()));
        Locale language = answers.languages().of(request);
        return answers.of(CREATED, signing.askWaiver(person, wish), request, waiver -> views.asked(waiver, language));
    }

    private Object receipt(Receipt receipt, HttpServletRequest request) {
        return receipts.of(receipt, new Asked(request, answers.languages().of(request)));
    }
}
