package org.paraph.engine.camunda.expense;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.paraph.content.DocumentType;
import org.paraph.content.pdf.PdfPages;
import org.paraph.engine.camunda.filing.FreeText;
import org.paraph.engine.camunda.filing.Problem;
import org.paraph.engine.camunda.filing.Reading;

/**
 * Which files may be receipts: PDF, JPEG and PNG, told by their bytes; what a client says of their type counts for nothing. A
 * PDF that cannot be shown to those who sign is none.
 */
final class ReceiptRules {

    static final int MOST_RECEIPTS = 10;
    static final int MOST_BYTES = 5_000_000;
    static final int MOST_BYTES_TOGETHER = 20_000_000;

    private static final int LONGEST_NAME = 200;
    private static final PdfPages PAGES = new PdfPages();

    private ReceiptRules() {}

    /** What a client put under that name. */
    record Given(int number, String variable, TypedValue value) {}

    /** The receipts, or everything that is wrong with them at once. */
    static Reading<List<Receipt>> read(List<Given> given) {
        if (given.size() > MOST_RECEIPTS) {
            return Reading.refused("receipts-too-many", given.size(), MOST_RECEIPTS);
        }
        List<Receipt> receipts = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Given one : given) {
            Reading<Receipt> receipt = read(one);
            receipt.value().ifPresent(receipts::add);
            problems.addAll(receipt.problems());
        }
        if (receipts.stream().mapToInt(Receipt::size).sum() > MOST_BYTES_TOGETHER) {
            problems.add(Problem.of("receipts-too-large", MOST_BYTES_TOGETHER / 1_000_000));
        }
        return problems.isEmpty() ? Reading.of(receipts) : Reading.refused(problems);
    }

    private static Reading<Receipt> read(Given given) {
        if (!(given.value() instanceof FileValue file) || file.getValue() == null) {
            return Reading.refused("receipt-no-file", given.number());
        }
        byte[] bytes = bytes(file);
        if (bytes.length > MOST_BYTES) {
            return Reading.refused("receipt-too-large", given.number(), MOST_BYTES / 1_000_000);
        }
        Optional<DocumentType> type = DocumentType.of(bytes);
        if (type.isEmpty()) {
            return Reading.refused("receipt-type", given.number());
        }
        if (type.get() == DocumentType.PDF && PAGES.count(bytes).isEmpty()) {
            return Reading.refused("receipt-not-shown", given.number(), PdfPages.MOST_PAGES);
        }
        return name(file.getFilename(), type.get())
                .map(name -> Reading.of(new Receipt(given.variable(), file, name, type.get(), bytes.length)))
                .orElseGet(() -> Reading.refused("receipt-name", given.number()));
    }

    /** One byte more than is allowed tells that there are too many. */
    private static byte[] bytes(FileValue file) {
        try (InputStream in = file.getValue()) {
            return in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last part of the path, which some browsers send whole, with an ending that fits the type. */
    private static Optional<String> name(String given, DocumentType type) {
        String name = given == null ? "" : given.replaceFirst("^.*[/\\\\]", "").strip();
        if (name.isEmpty() || FreeText.length(name) > LONGEST_NAME || FreeText.misleads(name) || name.contains("\n")) {
            return Optional.empty();
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean fits = type.endings().stream().anyMatch(ending -> lower.endsWith("." + ending));
        return Optional.of(fits ? name : name + "." + type.endings().get(0));
    }
}
