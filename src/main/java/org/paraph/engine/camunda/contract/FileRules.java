package org.paraph.engine.camunda.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.paraph.content.pdf.upload.Inspection;
import org.paraph.content.pdf.upload.UploadCheck;
import org.paraph.content.pdf.upload.UploadLimits;
import org.paraph.content.pdf.upload.UploadProblem;
import org.paraph.content.pdf.upload.UploadTexts;
import org.paraph.engine.camunda.filing.FreeText;
import org.paraph.engine.camunda.filing.Reading;
import org.paraph.engine.camunda.filing.Words;

/** Which file may be the contract: a PDF that everybody sees alike, told by its bytes and not by what a client says. */
final class FileRules {

    private static final UploadLimits LIMITS = UploadLimits.USUAL;
    private static final int LONGEST_NAME = 200;

    private final UploadCheck check = new UploadCheck(LIMITS);
    private final UploadTexts texts = new UploadTexts(LIMITS);

    Reading<ContractFile> read(TypedValue given) {
        if (!(given instanceof FileValue file) || file.getValue() == null) {
            return Reading.refused("file-required");
        }
        return check.inspect(bytes(file)) instanceof Inspection.Unfit unfit
                ? unfit(unfit.problem())
                : name(file.getFilename())
                        .map(name -> Reading.of(new ContractFile(file, name)))
                        .orElseGet(() -> Reading.refused("file-name", LONGEST_NAME));
    }

    private Reading<ContractFile> unfit(UploadProblem problem) {
        Words title = language -> texts.title(problem, language);
        Words remedy = language -> texts.remedy(problem, language);
        return Reading.refused("file-unfit", title, remedy);
    }

    /** One byte more than is allowed tells that there are too many. */
    private static byte[] bytes(FileValue file) {
        try (InputStream in = file.getValue()) {
            return in.readNBytes(LIMITS.bytes() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last part of the path, which some browsers send whole, with the ending of a PDF. */
    private static Optional<String> name(String given) {
        String name = given == null ? "" : given.replaceFirst("^.*[/\\\\]", "").strip();
        if (name.isEmpty() || FreeText.length(name) > LONGEST_NAME || FreeText.misleads(name) || name.contains("\n")) {
            return Optional.empty();
        }
        return Optional.of(name.toLowerCase(Locale.ROOT).endsWith(".pdf") ? name : name + ".pdf");
    }
}
