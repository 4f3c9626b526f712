package org.paraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.paraph.signature.Signing;
import org.paraph.signature.SigningTasks;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The documents of a signing task, as downloads: whatever they contain, the browser is not to run it. */
@RestController
@RequestMapping("${camunda.bpm.webapp.application-path:/camunda}/api/paraph/tasks/{task}/documents")
final class DocumentController {

    private final Signing signing;
    private final Answers answers;

    DocumentController(Signing signing, Answers answers) {
        this.signing = signing;
        this.answers = answers;
    }

    @GetMapping("{name}")
    ResponseEntity<?> document(@PathVariable String task, @PathVariable String name, HttpServletRequest request) {
        String person = answers.signedIn().id();
        return signing.document(person, task, name)
                .fold(
                        found -> found.<ResponseEntity<?>>map(DocumentController::download)
                                .orElseGet(() -> answers.problems().of("document-unknown", request)),
                        refusal -> answers.problems().of(refusal, request));
    }

    private static ResponseEntity<?> download(SigningTasks.Document it) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(it.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .body(new InputStreamResource(it.bytes()));
    }
}
