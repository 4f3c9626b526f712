package org.paraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.paraph.digital.SignedDocument;
import org.paraph.digital.SignedDocuments;
import org.paraph.signature.Signing;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Documents with signatures made by keys, for those who may read the record. */
@RestController
@RequestMapping("${camunda.bpm.webapp.application-path:/camunda}/api/paraph/records/{id}/document")
final class SignedDocumentController {

    private final Signing signing;
    private final Optional<SignedDocuments> documents;
    private final Answers answers;

    SignedDocumentController(Signing signing, Optional<SignedDocuments> documents, Answers answers) {
        this.signing = signing;
        this.documents = documents;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<byte[]> document(@PathVariable String id, HttpServletRequest request) {
        CurrentUser.User user = answers.signedIn();
        return signing.record(user.id(), id, user.administrator())
                .flatMap(record -> documents.flatMap(all -> all.ofRecord(record.id())))
                .map(SignedDocumentController::download)
                .orElseGet(() -> answers.problems().of("document-unknown", request));
    }

    private static ResponseEntity<byte[]> download(SignedDocument it) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename(it.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .header("Paraph-Document-Digest", "sha-256=" + it.sha256())
                .body(it.bytes());
    }
}
