package org.paraph.web;

import static org.springframework.http.HttpStatus.OK;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.paraph.evidence.JournalCheck;
import org.paraph.evidence.JournalVerdict;
import org.paraph.signature.Signing;
import org.paraph.web.Views.JournalView;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The evidence: a record for those it concerns, the state of the journal for administrators. */
@RestController
@RequestMapping("${camunda.bpm.webapp.application-path:/camunda}/api/paraph")
final class RecordController {

    private final Signing signing;
    private final JournalCheck journal;
    private final Answers answers;

    RecordController(Signing signing, JournalCheck journal, Answers answers) {
        this.signing = signing;
        this.journal = journal;
        this.answers = answers;
    }

    @GetMapping("records/{id}")
    ResponseEntity<byte[]> record(@PathVariable String id, HttpServletRequest request) {
        CurrentUser.User user = answers.signedIn();
        return signing.record(user.id(), id, user.administrator())
                .map(r -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Cache-Control", "private, no-store")
                        .header("Paraph-Record-Digest", "sha-256=" + r.digest())
                        .body(r.json().getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> answers.problems().of("record-unknown", request));
    }

    @GetMapping("journal/check")
    ResponseEntity<byte[]> check(HttpServletRequest request) {
        if (!answers.signedIn().administrator()) {
            return answers.problems().of("not-allowed", request);
        }
        return answers.json(OK, view(journal.check()), answers.languages().of(request));
    }

    private static JournalView view(JournalVerdict verdict) {
        if (verdict instanceof JournalVerdict.Intact it) {
            return new JournalView(true, it.entries(), it.head(), null, null);
        }
        JournalVerdict.Broken it = (JournalVerdict.Broken) verdict;
        return new JournalView(false, null, null, it.position(), it.finding());
    }
}
