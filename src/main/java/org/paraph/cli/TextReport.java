package org.paraph.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.paraph.ades.Indication;
import org.paraph.validation.Finding;
import org.paraph.validation.Signatory;
import org.paraph.validation.Verdict;
import org.paraph.validation.Words;

/** For people. */
final class TextReport implements Report {

    private final Texts texts;
    private final Words words;
    private final List<String> lines = new ArrayList<>();

    TextReport(Options options, Clock clock) {
        texts = new Texts(options.language());
        words = new Words(options.language(), clock.getZone());
    }

    @Override
    public void add(Path file, Verdict verdict) {
        lines.add(texts.of(
                "verdict",
                printable(file.toString()),
                verdict.indication().name(),
                words.of(verdict.indication()).title()));
        verdict.signatories().forEach(this::add);
        verdict.findings().forEach(this::add);
        lines.add("");
    }

    private void add(Signatory it) {
        boolean passed = it.indication() == Indication.PASSED;
        lines.add("  "
                + (passed
                        ? texts.of("signed", printable(it.name()), words.time(it.proved()))
                        : texts.of(
                                "unproved",
                                printable(it.name()),
                                it.indication().name())));
    }

    private void add(Finding finding) {
        Words.Said said = words.of(finding);
        lines.add("  - " + texts.of("finding", finding.kind().worst().name(), said.title()));
        lines.add("    " + printable(said.explanation()));
        lines.add("    " + texts.of("remedy", said.remedy()));
    }

    /** Names come from the file: nothing in them moves a terminal's cursor. */
    private static String printable(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public void writeTo(PrintStream out) {
        lines.forEach(out::println);
        out.flush();
    }
}
