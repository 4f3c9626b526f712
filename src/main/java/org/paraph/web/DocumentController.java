package org.paraph.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.paraph.content.DocumentType;
import org.paraph.content.pdf.PdfPages;
import org.paraph.signature.Signing;
import org.paraph.signature.SigningTasks;
import org.paraph.web.Views.PagesView;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
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

    private static final Pattern PAGE = Pattern.compile("[0-9]{1,3}");

    private final Signing signing;
    private final Answers answers;
    private final PdfPages pdfPages = new PdfPages();

    DocumentController(Signing signing, Answers answers) {
        this.signing = signing;
        this.answers = answers;
    }

    @GetMapping("{name}")
    ResponseEntity<?> document(@PathVariable String task, @PathVariable String name, HttpServletRequest request) {
        return answer(task, name, request, it -> Optional.of(download(it)));
    }

    /** The pages of a PDF file: where each is shown as a picture. */
    @GetMapping("{name}/pages")
    ResponseEntity<?> pages(@PathVariable String task, @PathVariable String name, HttpServletRequest request) {
        return answer(task, name, request, it -> pdf(it).map(bytes -> pages(bytes, request)));
    }

    @GetMapping("{name}/pages/{number}")
    ResponseEntity<?> page(
            @PathVariable String task,
            @PathVariable String name,
            @PathVariable String number,
            HttpServletRequest request) {
        return answer(
                task,
                name,
                request,
                it -> pdf(it).flatMap(bytes -> pdfPages.picture(bytes, page(number)))
                        .map(png -> shown(MediaType.IMAGE_PNG, new ByteArrayResource(png))));
    }

    private ResponseEntity<?> pages(byte[] pdf, HttpServletRequest request) {
        OptionalInt count = pdfPages.count(pdf);
        return count.isEmpty()
                ? answers.problems().of("document-not-shown", request)
                : answers.json(
                        HttpStatus.OK,
                        pages(count.getAsInt(), request.getRequestURI()),
                        answers.languages().of(request));
    }

    /** What is no number is no page either. */
    private static int page(String number) {
        return PAGE.matcher(number).matches() ? Integer.parseInt(number) : 0;
    }

    private static PagesView pages(int count, String address) {
        return new PagesView(IntStream.rangeClosed(1, count)
                .mapToObj(number -> address + "/" + number)
                .toList());
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
                .map(type -> shown(MediaType.parseMediaType(type.mediaType()), new InputStreamResource(bytes)));
    }

    private static Optional<byte[]> pdf(SigningTasks.Document it) {
        BufferedInputStream bytes = new BufferedInputStream(it.bytes());
        return DocumentType.of(beginning(bytes))
                .filter(type -> type == DocumentType.PDF)
                .map(type -> all(bytes));
    }

    private static ResponseEntity<?> shown(MediaType type, Resource picture) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Disposition", "inline")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-store")
                .body(picture);
    }

    private static byte[] all(InputStream bytes) {
        try (bytes) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
