package org.paraph.web;

import static org.springframework.http.HttpStatus.OK;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.paraph.signature.Directory;
import org.paraph.signature.Labels;
import org.paraph.signature.RequestStatus;
import org.paraph.signature.SignatureRequest;
import org.paraph.signature.Signing;
import org.paraph.signature.Summary;
import org.paraph.web.Bodies.WithdrawalBody;
import org.paraph.web.Views.RequestView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person has asked others to sign: what became of it, and how to take it back. */
@RestController
@RequestMapping("${camunda.bpm.webapp.application-path:/camunda}/api/paraph/requests")
final class RequestController {

    private final Signing signing;
    private final Answers answers;
    private final ReceiptViews receipts;
    private final Directory directory;

    RequestController(Signing signing, Answers answers, ReceiptViews receipts, Directory directory) {
        this.signing = signing;
        this.answers = answers;
        this.receipts = receipts;
        this.directory = directory;
    }

    @GetMapping
    ResponseEntity<byte[]> mine(HttpServletRequest request) {
        String person = answers.signedIn().id();
        Locale language = answers.languages().of(request);
        List<RequestView> views =
                signing.requestsOf(person).stream().map(r -> view(r, language)).toList();
        return answers.json(OK, views, language);
    }

    @PostMapping("{id}/withdrawal")
    ResponseEntity<byte[]> withdraw(@PathVariable String id, HttpServletRequest request) {
        String person = answers.signedIn().id();
        WithdrawalBody body = answers.json().read(request, WithdrawalBody.class);
        Asked asked = new Asked(request, answers.languages().of(request));
        return answers.of(signing.withdraw(person, id, body.reason()), request, r -> receipts.of(r, asked));
    }

    private RequestView view(SignatureRequest it, Locale language) {
        Labels labels = receipts.labels();
        boolean open = it.status() == RequestStatus.OPEN;
        String signer = it.end() == null ? it.assignee() : it.end().by();
        return new RequestView(
                it.id(),
                it.place().processInstance(),
                labels.task(it.place(), it.place().activity(), language),
                labels.process(it.place(), language),
                new Summary(labels).of(it, language).orElse(null),
                it.status().key(),
                it.createdAt().toString(),
                receipts.times().text(it.createdAt(), language),
                signer == null
                        ? null
                        : directory.find(signer).map(Directory.Person::name).orElse(signer),
                open,
                it.end() == null ? null : it.end().record());
    }
}
