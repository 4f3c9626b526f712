package org.paraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.paraph.content.DocumentType;
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

/** The documents of a signing task, as downloads or pictures: whatever they contain, the browser is not to run it. */
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
        return answer(task, name, request, it -> Optional.of(download(it)));
    }

    @GetMapping("{name}/picture")
    ResponseEntity<?> picture(@PathVariable String task, @PathVariable String name, HttpServletRequest request) {
        return answer(task, name, request, DocumentController::picture);
    }

    private ResponseEntity<?> answer(
            String task,
            String name,
            HttpServletRequest request,
            Function<SigningTasks.Document, Optional<ResponseEntity<?>>> view) {
        String person = answers.signedIn().id();
        return signing.document(person, task, name)
                .fold(
                        found -> found.<ResponseEntity<?>>flatMap(view)
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

    /** Its media type is told by its bytes: what only calls itself a picture is none. */
    private static Optional<ResponseEntity<?>> picture(SigningTasks.Document it) {
        BufferedInputStream bytes = new BufferedInputStream(it.bytes());
        return DocumentType.of(beginning(bytes))
                .filter(DocumentType::isPicture)
                .map(type -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(type.mediaType()))
                        .header("Content-Disposition", "inline")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Cache-Control", "private, no-store")
                        .body(new InputStreamResource(bytes)));
    }

    private static byte[] beginning(BufferedInputStream bytes) {
        try {
            bytes.mark(DocumentType.BEGINNING);
            byte[] beginning = bytes.readNBytes(DocumentType.BEGINNING);
            bytes.reset();
            return beginning;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
