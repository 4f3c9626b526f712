package org.paraph.ades;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** What the signatures and time stamps of a PDF reach over. */
final class Revisions {

    private static final int NUMBERS = 4;

    private final byte[] pdf;
    private final List<int[]> ranges;

    private Revisions(byte[] pdf, List<int[]> ranges) {
        this.pdf = pdf;
        this.ranges = ranges;
    }

    static Revisions of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new Revisions(
                    pdf,
                    document.getSignatureDictionaries().stream()
                            .map(PDSignature::getByteRange)
                            .filter(range -> range.length == NUMBERS)
                            .toList());
        } catch (IOException unreadable) {
            return new Revisions(pdf, List.of());
        }
    }

    int number() {
        return ranges.size();
    }

    Examination.End end() {
        if (newest().isPresent()) {
            return Examination.End.COVERED;
        }
        return ranges.stream()
                        .map(range -> (long) range[2] + range[3])
                        .filter(end -> end < pdf.length)
                        .max(Comparator.naturalOrder())
                        .filter(end -> Tail.holdsProofsAlone(pdf, Math.toIntExact(end)))
                        .isPresent()
                ? Examination.End.PROOFS
                : Examination.End.OTHER;
    }

    private Optional<int[]> newest() {
        return ranges.stream()
                .filter(range -> range[0] == 0 && (long) range[2] + range[3] == pdf.length)
                .findFirst();
    }

    /**
     * What the newest leaves out in the middle, its own container; empty unless that is a hexadecimal string and nothing else.
     */
    Optional<byte[]> container() {
        return newest().flatMap(range -> string(range[1], range[2]));
    }

    private Optional<byte[]> string(int from, int to) {
        if (from < 0 || to > pdf.length || to - from < 2 || pdf[from] != '<' || pdf[to - 1] != '>') {
            return Optional.empty();
        }
        String digits = new String(Arrays.copyOfRange(pdf, from + 1, to - 1), StandardCharsets.ISO_8859_1);
        try {
            return Optional.of(HexFormat.of().parseHex(digits));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
