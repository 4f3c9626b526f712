package org.paraph.digital;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.paraph.ades.Pdf;
import org.paraph.content.ContentPart;
import org.paraph.content.Digests;
import org.paraph.content.pdf.letter.LetterPrinter;
import org.paraph.content.pdf.upload.Inspection;
import org.paraph.content.pdf.upload.UploadCheck;
import org.paraph.signature.Draft;
import org.paraph.signature.Refusal;
import org.paraph.signature.Result;
import org.paraph.signature.SigningTasks;

/** Which document a signature comes into: the one that the model names, with the signatures it has, or else a letter of all that is signed. */
final class Papers {

    private static final String PDF = "application/pdf";

    private final SigningTasks tasks;
    private final SignedDocuments documents;
    private final UploadCheck check;
    private final RequestLetter letter;
    private final Places places;
    private final LetterPrinter printer = new LetterPrinter();

    Papers(SigningTasks tasks, SignedDocuments documents, UploadCheck check, RequestLetter letter, Places places) {
        this.tasks = tasks;
        this.documents = documents;
        this.check = check;
        this.letter = letter;
        this.places = places;
    }

    Result<Paper> of(Draft draft) {
        String named = draft.task().definition().document();
        return named == null ? new Result.Done<>(letterOf(draft)) : document(draft, named);
    }

    private Paper letterOf(Draft draft) {
        Strand strand = new Strand(
                draft.task().place().processInstance(),
                draft.request().id(),
                draft.content().digest());
        return new Paper(strand, 0, draft.request().id() + ".pdf", Pdf.of(printer.print(letter.of(draft))), false);
    }

    private Result<Paper> document(Draft draft, String name) {
        ContentPart part = draft.content().parts().stream()
                .filter(it -> it.name().equals(name) && it.isDocument())
                .findFirst()
                .orElse(null);
        if (part == null || !part.mediaType().equals(PDF)) {
            return unfit("pdf-not-a-pdf");
        }
        Strand strand = new Strand(draft.task().place().processInstance(), name, part.digest());
        return documents
                .newest(strand)
                .<Result<Paper>>map(newest -> new Result.Done<>(next(newest)))
                .orElseGet(() -> unsigned(draft, part, strand));
    }

    private Result<Paper> unsigned(Draft draft, ContentPart part, Strand strand) {
        byte[] bytes = bytes(draft, part);
        if (!Digests.sha256(bytes).equals(part.digest())) {
            return Result.refused(Refusal.of(Refusal.Reason.CONTENT_CHANGED));
        }
        Inspection inspection = check.inspect(bytes);
        if (inspection instanceof Inspection.Unfit unfit) {
            return unfit(unfit.problem().key());
        }
        return new Result.Done<>(first(new Paper(strand, 0, part.fileName(), Pdf.of(bytes), false), inspection));
    }

    /** A document that others have signed elsewhere keeps its bytes; what is signed here is then not seen on a page. */
    private Paper first(Paper it, Inspection inspection) {
        if (!(inspection instanceof Inspection.Fit fit) || fit.signatures() > 0) {
            return it;
        }
        Pdf prepared = places.in(it.pdf().bytes(), fit.pages());
        return new Paper(it.strand(), 0, it.fileName(), prepared, true);
    }

    private static Paper next(SignedDocument it) {
        boolean seen = it.hasPlaces() && Places.hasOne(it.version() + 1);
        return new Paper(it.strand(), it.version(), it.fileName(), it.pdf(), seen);
    }

    private byte[] bytes(Draft draft, ContentPart part) {
        Optional<SigningTasks.Document> found = tasks.document(draft.task(), part.name());
        if (found.isEmpty()) {
            return new byte[0];
        }
        try (InputStream bytes = found.get().bytes()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Result<Paper> unfit(String problem) {
        return Result.refused(Refusal.of(Refusal.Reason.DOCUMENT_UNFIT, problem));
    }
}
