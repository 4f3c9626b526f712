package org.paraph.authentication.lookup;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.Authenticator;
import org.paraph.authentication.Challenge;
import org.paraph.authentication.enrolment.TokenStore.Kept;
import org.paraph.authentication.enrolment.Tokens;
import org.paraph.authentication.lookup.CellStore.Cell;

/**
 * Table B1, row 3: the code of the cell that was asked, and of no other. A new challenge asks for the same cell until it
 * is used, so that nobody who saw a few codes can wait for one of them to be asked.
 */
final class LookUpAuthenticator implements Authenticator {

    private final Tokens tokens;
    private final CellStore cells;
    private final Clock clock;

    LookUpAuthenticator(Tokens tokens, CellStore cells, Clock clock) {
        this.tokens = tokens;
        this.cells = cells;
        this.clock = clock;
    }

    @Override
    public TokenType type() {
        return TokenType.LOOK_UP_SECRET;
    }

    /** A sheet whose codes are all used is none. */
    @Override
    public boolean available(String person) {
        return cell(tokens.usable(person, type()), now()).isPresent();
    }

    @Override
    public AssuranceLevel levelFor(String person) {
        return AssuranceLevel.LEVEL_2;
    }

    @Override
    public Optional<String> ask(Challenge challenge) {
        return cell(tokens.usable(challenge.binding().person(), type()), challenge.issuedAt())
                .map(Cell::name);
    }

    @Override
    public Verification verify(Challenge challenge, String answer) {
        List<Kept> sheets = tokens.usable(challenge.binding().person(), type());
        return cell(sheets, challenge.issuedAt())
                .flatMap(cell -> sheets.stream()
                        .filter(sheet -> sheet.token().id().equals(cell.token()))
                        .filter(sheet -> isRight(sheet, cell, answer))
                        .findFirst())
                .<Verification>map(
                        sheet -> new Verification.Accepted(sheet.token().id(), AssuranceLevel.LEVEL_2))
                .orElseGet(Verification.Wrong::new);
    }

    private boolean isRight(Kept sheet, Cell cell, String answer) {
        return !cell.used()
                && Codes.isRight(cell, tokens.secret(sheet), answer)
                && tokens.use(sheet)
                && cells.use(cell, now());
    }

    private Optional<Cell> cell(List<Kept> sheets, Instant at) {
        List<String> ids = sheets.stream().map(sheet -> sheet.token().id()).toList();
        return ids.isEmpty() ? Optional.empty() : cells.askedAt(at, ids);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
