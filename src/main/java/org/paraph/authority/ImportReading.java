package org.paraph.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.paraph.authority.Csv.Line;
import org.paraph.authority.Draft.Wrong;
import org.paraph.authority.Import.WrongLine;

/** One file of delegations being read. Not thread-safe. */
final class ImportReading {

    private final DraftReader reader;
    private final Set<Delegation.Holder> own;
    private final Set<Delegation> inForce;
    private final List<WrongLine> wrong = new ArrayList<>();
    private final List<Delegation> read = new ArrayList<>();
    private int known;

    /**
     * @param own what must not be given anything, since it is the officer's
     * @param inForce what is there already, without names; grows with what is read
     */
    ImportReading(DraftReader reader, Set<Delegation.Holder> own, Set<Delegation> inForce) {
        this.reader = reader;
        this.own = own;
        this.inForce = inForce;
    }

    List<WrongLine> wrong() {
        return wrong;
    }

    List<Delegation> read() {
        return read;
    }

    int known() {
        return known;
    }

    void read(List<String> header, Line line, String id) {
        if (line.fields().size() != header.size()) {
            wrong(
                    line,
                    List.of(new Wrong("fields", Integer.toString(line.fields().size()))));
            return;
        }
        DraftReader.Read found = reader.read(draft(header, line.fields()), id, 1);
        if (found.delegation() == null) {
            wrong(line, found.wrong());
        } else if (own.contains(found.delegation().holder())) {
            wrong(line, List.of(new Wrong("own", found.delegation().holder().id())));
        } else if (inForce.add(found.delegation().unnamed())) {
            read.add(found.delegation());
        } else {
            known++;
        }
    }

    private void wrong(Line line, List<Wrong> what) {
        wrong.add(new WrongLine(line.number(), what));
    }

    private static Draft draft(List<String> header, List<String> fields) {
        List<String> in = Import.COLUMNS.stream()
                .map(column -> fields.get(header.indexOf(column)))
                .toList();
        return new Draft(
                in.get(0), in.get(1), in.get(2), in.get(3), in.get(4), in.get(5), in.get(6), in.get(7), in.get(8),
                in.get(9));
    }
}
