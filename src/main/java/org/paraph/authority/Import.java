package org.paraph.authority;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.paraph.authority.Csv.Line;
import org.paraph.authority.Draft.Wrong;
import org.paraph.evidence.JournalEvent;
import org.paraph.signature.Reasons;

/**
 * Takes in a file of delegations (RFC 4180, UTF-8, a header line), all or nothing. Lines that say what is in force already
 * are passed over, so that a file can be sent twice. Thread-safe.
 */
public final class Import {

    /** The columns, in any order; all must be there, each once. */
    public static final List<String> COLUMNS = List.of(
            "holderType",
            "holder",
            "kind",
            "limit",
            "currency",
            "costCentres",
            "validFrom",
            "validUntil",
            "acting",
            "instrument");

    /** As many delegations are taken at once; more are a table to be split, or the wrong file. */
    public static final int MOST_LINES = 5_000;

    /** As many wrong lines are told; the rest shows when these are mended. */
    public static final int MOST_WRONG = 100;

    /** The reason travels in the address, which must not be long. */
    private static final int LONGEST_REASON = 500;

    private final Delegations.Register register;
    private final Delegations.Work work;
    private final Keeping keeping;

    Import(Delegations.Register register, Delegations.Work work) {
        this.register = register;
        this.work = work;
        this.keeping = new Keeping(register, work);
    }

    /**
     * @param created how many delegations were created: none when a line is wrong
     * @param known how many lines said what was in force already
     */
    public record Report(int created, int known, List<WrongLine> wrong) {
        public Report {
            wrong = List.copyOf(wrong);
        }
    }

    /** @param number of the line in the file, 1 for the header; 0 when it is not about a line */
    public record WrongLine(int number, List<Wrong> wrong) {
        public WrongLine {
            wrong = List.copyOf(wrong);
        }
    }

    public Report take(String officer, byte[] file, String reason) {
        if (!Reasons.isGiven(reason) || reason.strip().length() > LONGEST_REASON) {
            return refused(0, "fileReason", "");
        }
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer text = CharBuffer.allocate(file.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true).isError()) {
            return refused(line(file, bytes.position()), "encoding", "");
        }
        try {
            return take(officer, Csv.read(text.flip().toString()), reason);
        } catch (Csv.Malformed misplaced) {
            return refused(misplaced.line(), "quotes", "");
        }
    }

    private static int line(byte[] file, int position) {
        int line = 1;
        for (int at = 0; at < position; at++) {
            line += file[at] == '\n' ? 1 : 0;
        }
        return line;
    }

    private Report take(String officer, List<Line> lines, String reason) {
        List<String> header = lines.isEmpty()
                ? List.of()
                : lines.get(0).fields().stream().map(String::strip).toList();
        if (header.size() != COLUMNS.size() || !Set.copyOf(header).equals(Set.copyOf(COLUMNS))) {
            return refused(1, "header", String.join(",", header));
        }
        if (lines.size() - 1 > MOST_LINES) {
            return refused(0, "lines", Integer.toString(lines.size() - 1));
        }
        Kept<Report> kept = keeping.because(officer, reason, change -> new Kept.Done<>(take(header, lines, change)));
        return kept.fold(report -> report, refused -> new Report(0, 0, List.of(new WrongLine(0, refused.wrong()))));
    }

    private Report take(List<String> header, List<Line> lines, Change change) {
        ImportReading reading = new ImportReading(work.reader().remembering(), own(change), inForce());
        lines.stream().skip(1).forEach(line -> reading.read(header, line, keeping.newId()));
        if (reading.wrong().isEmpty()) {
            reading.read().forEach(it -> keeping.add(it, change, JournalEvent.Type.DELEGATION_CREATED));
        }
        return new Report(
                reading.wrong().isEmpty() ? reading.read().size() : 0,
                reading.known(),
                reading.wrong().stream().limit(MOST_WRONG).toList());
    }

    /** Positions that the officer holds or will hold, and the officer. */
    private Set<Delegation.Holder> own(Change change) {
        Set<Delegation.Holder> own = register.store().appointmentsOf(change.by()).stream()
                .filter(a -> !a.period().isOver(change.at()))
                .map(a -> Delegation.Holder.position(a.position()))
                .collect(Collectors.toCollection(HashSet::new));
        own.add(Delegation.Holder.person(change.by()));
        return own;
    }

    private Set<Delegation> inForce() {
        return register.store().all().stream()
                .filter(d -> d.status() == Delegation.Status.ACTIVE)
                .map(Delegation::unnamed)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Report refused(int line, String member, String value) {
        return new Report(0, 0, List.of(new WrongLine(line, List.of(new Wrong(member, value)))));
    }
}
