package org.paraph.content.pdf.upload;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.paraph.content.DocumentType;

/**
 * Looks at an uploaded PDF file before anybody signs it: whether it is one, whether all of it can be shown, and whether it does
 * anything besides being shown. Files that others have signed already are fit, since what is added leaves their bytes as they
 * are; unless their certifying signature forbids it.
 *
 * <p>The same file always has the same answer. What it costs is bounded by counting work, not by a clock: bytes read, bytes
 * unpacked, parts of the structure. Thread-safe; looks at most at {@value #AT_ONCE} files at once, the next ones wait.
 */
public final class UploadCheck {

    private static final int AT_ONCE = 2;

    private final UploadLimits limits;
    private final Semaphore looking = new Semaphore(AT_ONCE, true);

    public UploadCheck(UploadLimits limits) {
        this.limits = limits;
    }

    /** Never throws, whatever the bytes are. */
    public Inspection inspect(byte[] file) {
        if (file.length > limits.bytes()) {
            return new Inspection.Unfit(UploadProblem.TOO_LARGE);
        }
        if (DocumentType.of(file).filter(type -> type == DocumentType.PDF).isEmpty()) {
            return new Inspection.Unfit(UploadProblem.NOT_A_PDF);
        }
        looking.acquireUninterruptibly();
        try {
            return look(file);
        } catch (UnfitException e) {
            return new Inspection.Unfit(e.problem());
        } catch (IOException | RuntimeException damaged) {
            return new Inspection.Unfit(UploadProblem.DAMAGED); // the library throws what it likes at bent files
        } catch (StackOverflowError deep) {
            return new Inspection.Unfit(UploadProblem.TOO_COMPLEX);
        } finally {
            looking.release();
        }
    }

    private Inspection look(byte[] file) throws IOException {
        try (PDDocument pdf = new BoundedParser(file, new Budget(file.length)).parse(false)) {
            COSDocument document = pdf.getDocument();
            PageTree pages = PageTree.of(document, limits.pages());
            Walk walk = new Walk(pages);
            walk.from(document.getTrailer());
            if (walk.signatures().isLocked()) {
                return new Inspection.Unfit(UploadProblem.LOCKED);
            }
            for (COSObjectKey key : new ArrayList<>(document.getXrefTable().keySet())) {
                walk.leftover(document.getObjectFromPool(key));
            }
            if (Ambiguity.of(file, document)) {
                walk.problems().add(UploadProblem.AMBIGUOUS);
            }
            return walk.problems().stream()
                    .findFirst()
                    .<Inspection>map(Inspection.Unfit::new)
                    .orElseGet(() ->
                            new Inspection.Fit(pages.size(), walk.signatures().number()));
        }
    }
}
