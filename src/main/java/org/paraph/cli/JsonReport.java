package org.paraph.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.paraph.validation.Finding;
import org.paraph.validation.Signatory;
import org.paraph.validation.Verdict;
import org.paraph.validation.Words;

/** For programs: a list with an object a file. Words are in the language asked for, everything else is not. */
final class JsonReport implements Report {

    private final Words words;
    private final List<Entry> entries = new ArrayList<>();

    JsonReport(Options options, Clock clock) {
        words = new Words(options.language(), clock.getZone());
    }

    private record Entry(
            String file, String verdict, String title, List<SignatureEntry> signatures, List<FindingEntry> findings) {}

    private record SignatureEntry(String field, String name, String verdict, String claimed, String proved) {}

    private record FindingEntry(
            String finding, String verdict, List<String> names, String title, String explanation, String remedy) {}

    @Override
    public void add(Path file, Verdict verdict) {
        entries.add(new Entry(
                file.toString(),
                verdict.indication().name(),
                words.of(verdict.indication()).title(),
                verdict.signatories().stream().map(JsonReport::entry).toList(),
                verdict.findings().stream().map(this::entry).toList()));
    }

    private static SignatureEntry entry(Signatory it) {
        return new SignatureEntry(
                it.field(),
                it.name(),
                it.indication().name(),
                it.claimed().map(Instant::toString).orElse(null),
                it.proved().toString());
    }

    private FindingEntry entry(Finding it) {
        Words.Said said = words.of(it);
        return new FindingEntry(
                it.kind().key(), it.kind().worst().name(), it.names(), said.title(), said.explanation(), said.remedy());
    }

    @Override
    public void writeTo(PrintStream out) {
        try {
            out.println(JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(entries));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report cannot be written", e);
        }
    }
}
