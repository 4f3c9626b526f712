package org.paraph.web;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.OK;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paraph.signature.Refusal;
import org.paraph.signature.SetAct;
import org.paraph.signature.SetItem;
import org.paraph.signature.SetOpening;
import org.paraph.signature.SetSigning;
import org.paraph.signature.SigningSet;
import org.paraph.web.Bodies.SetChallengeBody;
import org.paraph.web.Bodies.SetSignatureBody;
import org.paraph.web.Bodies.ShownBody;
import org.paraph.web.Views.ApprovalsView;
import org.paraph.web.Views.ChallengeView;
import org.paraph.web.Views.ItemView;
import org.paraph.web.Views.SetResultView;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Several tasks at once: what waits, begin, sign. */
@RestController
@RequestMapping("${camunda.bpm.webapp.application-path:/camunda}/api/paraph/approvals")
final class ApprovalController {

    private final SetSigning signing;
    private final Answers answers;
    private final ApprovalViews views;

    ApprovalController(SetSigning signing, Answers answers, ApprovalViews views) {
        this.signing = signing;
        this.answers = answers;
        this.views = views;
    }

    @GetMapping
    ResponseEntity<byte[]> waiting(HttpServletRequest request) {
        String person = answers.signedIn().id();
        Locale language = answers.languages().of(request);
        return answers.json(
                OK,
                new ApprovalsView(
                        SigningSet.MOST,
                        signing.waiting(person).stream()
                                .map(it -> views.of(it, why(it.obstacle(), request), language))
                                .toList()),
                language);
    }

    private String why(Refusal obstacle, HttpServletRequest request) {
        if (obstacle == null) {
            return null;
        }
        Problem problem = answers.problems().problem(obstacle, request);
        return problem.title() + ". " + problem.remedy();
    }

    @PostMapping("challenge")
    ResponseEntity<byte[]> begin(HttpServletRequest request) {
        String person = answers.signedIn().id();
        SetChallengeBody body = answers.json().read(request, SetChallengeBody.class);
        return signing.begin(person, set(body.method(), body.tasks()), Given.types(body.tokens()))
                .fold(
                        opening -> opened(opening, request),
                        refusal -> answers.problems().of(refusal, request));
    }

    private ResponseEntity<byte[]> opened(SetOpening opening, HttpServletRequest request) {
        return opening instanceof SetOpening.Begun begun
                ? answers.json(
                        CREATED,
                        ChallengeView.of(begun.ceremony()),
                        answers.languages().of(request))
                : answers.problems()
                        .of("set-not-ready", refused(((SetOpening.NotReady) opening).refusals(), request), request);
    }

    private List<ItemView> refused(Map<String, Refusal> refusals, HttpServletRequest request) {
        return refusals.entrySet().stream()
                .map(it -> new ItemView(it.getKey(), null, answers.problems().problem(it.getValue(), request)))
                .toList();
    }

    @PostMapping("signature")
    ResponseEntity<byte[]> sign(HttpServletRequest request) {
        String person = answers.signedIn().id();
        SetSignatureBody body = answers.json().read(request, SetSignatureBody.class);
        SetAct act = new SetAct(
                set(body.method(), body.tasks()),
                Given.text(body.challenge()),
                Given.text(body.statementVersion()),
                Languages.spoken(body.language()).orElseThrow(() -> new BadRequest("malformed")),
                body.mark(),
                Given.answers(body.answers()));
        return answers.of(
                signing.sign(person, act),
                request,
                items -> new SetResultView(
                        items.stream().map(it -> item(it, request)).toList()));
    }

    private ItemView item(SetItem it, HttpServletRequest request) {
        Asked asked = new Asked(request, answers.languages().of(request));
        return it.result()
                .fold(
                        receipt -> new ItemView(it.task(), views.receipts().of(receipt, asked), null),
                        refusal ->
                                new ItemView(it.task(), null, answers.problems().problem(refusal, request)));
    }

    private static SigningSet set(String method, List<ShownBody> tasks) {
        if (tasks == null || tasks.stream().anyMatch(it -> it == null)) {
            throw new BadRequest("malformed");
        }
        return new SigningSet(
                Given.text(method),
                tasks.stream()
                        .map(it -> new SigningSet.Shown(Given.text(it.task()), Given.text(it.contentDigest())))
                        .toList());
    }
}
