package org.paraph.authentication.lookup;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.enrolment.Disclosure;
import org.paraph.authentication.enrolment.TokenKind;
import org.paraph.authentication.enrolment.TokenStore.Kept;

/** Makes code sheets of 40 cells, A1 to H5. The code of one of them confirms the sheet and is used up by that. */
final class LookUpKind implements TokenKind {

    private static final List<String> COLUMNS = List.of("A", "B", "C", "D", "E", "F", "G", "H");
    private static final int ROWS = 5;

    private final CellStore cells;
    private final Codes codes;
    private final Clock clock;

    LookUpKind(CellStore cells, Codes codes, Clock clock) {
        this.cells = cells;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public TokenType type() {
        return TokenType.LOOK_UP_SECRET;
    }

    @Override
    public boolean single() {
        return true;
    }

    @Override
    public boolean issuable() {
        return true;
    }

    @Override
    public Made make(Draft draft) {
        byte[] key = codes.newKey();
        List<List<String>> rows = new ArrayList<>();
        Map<String, String> hashes = new LinkedHashMap<>();
        for (int row = 1; row <= ROWS; row++) {
            List<String> line = new ArrayList<>();
            for (String column : COLUMNS) {
                String code = codes.next();
                line.add(code);
                hashes.put(column + row, Codes.hash(key, column + row, code));
            }
            rows.add(List.copyOf(line));
        }
        cells.add(draft.id(), hashes);
        String first = cells.askedAt(now(), List.of(draft.id())).orElseThrow().name();
        return new Made(key, Map.of(), new Disclosure.Sheet(COLUMNS, List.copyOf(rows), first));
    }

    @Override
    public First confirm(Kept begun, byte[] secret, String answer) {
        return cells.askedAt(now(), List.of(begun.token().id()))
                        .filter(cell -> Codes.isRight(cell, secret, answer))
                        .filter(cell -> cells.use(cell, now()))
                        .isPresent()
                ? First.Right.as(begun.token(), 0)
                : new First.Wrong();
    }

    @Override
    public void forget(String token) {
        cells.remove(token);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
