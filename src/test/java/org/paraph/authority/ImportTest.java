package org.paraph.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.authority.Chancery.done;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paraph.authority.Draft.Wrong;
import org.paraph.authority.Import.Report;
import org.paraph.authority.Import.WrongLine;

/** Files of delegations: taken in whole, or not at all and with every line named. */
class ImportTest {

    private static final String HEADER =
            "kind,holderType,holder,limit,currency,costCentres,validFrom,validUntil,acting,instrument\r\n";
    private static final String RIGHT = "section-34,person,manager,5000,CAD,*,2026-04-01,,no,DC-12\n";

    private final Chancery chancery = new Chancery();

    @Test
    void whenAFileIsRight_thenItIsTakenInOnceHoweverOftenItIsSent() {
        String file = "\uFEFF" + HEADER
                + "section-34,person,manager,5000,CAD,\"1200,13*\",2026-04-01,2027-03-31,no,\"DC \"\"12\"\"\"\r\n"
                + "contract,position,head,unlimited,,*,2026-04-01,,no,DC-é\r\n";

        assertThat(take(file)).isEqualTo(new Report(2, 0, List.of()));
        assertThat(take(file)).isEqualTo(new Report(0, 2, List.of()));
        assertThat(chancery.delegations.all())
                .extracting(Delegation::instrument)
                .containsExactlyInAnyOrder("DC \"12\"", "DC-é");
        assertThat(chancery.entries()).hasSize(2).containsOnly("delegation-created by officer");
    }

    @Test
    void whenASpreadsheetWroteSemicolons_thenTheySeparate() {
        assertThat(take(HEADER.replace(',', ';') + "section-34;person;manager;5000;CAD;1200,13*;2026-04-01;;no;DC-12"))
                .isEqualTo(new Report(1, 0, List.of()));
        assertThat(chancery.delegations.all().get(0).scope().patterns()).containsExactly("1200", "13*");
    }

    @Test
    void whenLinesAreWrong_thenEachIsNamedAndNothingIsTakenIn() {
        String file = HEADER
                + RIGHT
                + "section-35,person,nobody,5000,CAD,*,2026-04-01,,no,DC-12\n"
                + "section-34,person,manager\n"
                + "section-34,person,officer,5000,CAD,*,2026-04-01,,no,DC-12\n"
                + "section-34,person,manager,5.125,CAD,*,2026-04-01,2026-03-31,no,\"=cmd|' /C calc'!A0\"\n";

        assertThat(take(file))
                .isEqualTo(new Report(
                        0,
                        0,
                        List.of(
                                new WrongLine(
                                        3, List.of(new Wrong("holder", "nobody"), new Wrong("kind", "section-35"))),
                                new WrongLine(4, List.of(new Wrong("fields", "3"))),
                                new WrongLine(5, List.of(new Wrong("own", "officer"))),
                                new WrongLine(
                                        6,
                                        List.of(
                                                new Wrong("limit", "5.125"),
                                                new Wrong("validFrom", "2026-04-01 – 2026-03-31"),
                                                new Wrong("instrument", "=cmd|' /C calc'!A0"))))));
        assertThat(chancery.delegations.all()).isEmpty();
        assertThat(chancery.journal).isEmpty();
    }

    @Test
    void whenTheOfficerWillHoldThePosition_thenTheLineIsRefused() {
        done(chancery.positions.appoint(
                "ben", new Positions.Wanted("head", "officer", "2027-01-01", "", false), "Named"));

        assertThat(take(HEADER + "contract,position,head,unlimited,,*,2026-04-01,,no,DC-1\n")
                        .wrong())
                .containsExactly(new WrongLine(2, List.of(new Wrong("own", "head"))));
    }

    @Test
    void whenTheFileIsNoSuchFile_thenItIsSaidWhatToDo() {
        assertThat(take("a,b\n1,2\n").wrong()).containsExactly(new WrongLine(1, List.of(new Wrong("header", "a,b"))));
        assertThat(members("")).containsExactly("header");
        assertThat(members(HEADER.replace("kind", "kind,kind"))).containsExactly("header");
        assertThat(members(HEADER.replace("kind", "acting"))).containsExactly("header");
        assertThat(members(HEADER + "\"x")).containsExactly("quotes");
        assertThat(chancery.files.take("officer", bytes(HEADER), " ").wrong())
                .containsExactly(new WrongLine(0, List.of(new Wrong("fileReason", ""))));
        assertThat(chancery.files
                        .take("officer", bytes(HEADER), "x".repeat(501))
                        .wrong())
                .hasSize(1);
    }

    @Test
    void whenTheFileIsNotUtf8_thenTheFirstSuchLineIsNamed() {
        String file = HEADER + RIGHT + RIGHT.replace("DC-12", "Délégation");
        assertThat(chancery.files
                        .take("officer", file.getBytes(StandardCharsets.ISO_8859_1), "Why")
                        .wrong())
                .containsExactly(new WrongLine(3, List.of(new Wrong("encoding", ""))));
        assertThat(chancery.files
                        .take("officer", file.getBytes(Charset.forName("UTF-16")), "Why")
                        .wrong())
                .containsExactly(new WrongLine(1, List.of(new Wrong("encoding", ""))));
        byte[] cutOff = {'a', (byte) 0xC3};
        assertThat(chancery.files.take("officer", cutOff, "Why").wrong())
                .containsExactly(new WrongLine(1, List.of(new Wrong("encoding", ""))));
    }

    @Test
    void whenTheFileIsTooLong_thenItIsToBeSplitAndTheReportStaysShort() {
        assertThat(take(HEADER + RIGHT.repeat(5_001)).wrong())
                .containsExactly(new WrongLine(0, List.of(new Wrong("lines", "5001"))));
        assertThat(take(HEADER + RIGHT.replace("no,", "maybe,").repeat(5_000)).wrong())
                .hasSize(Import.MOST_WRONG)
                .last()
                .isEqualTo(new WrongLine(101, List.of(new Wrong("acting", "maybe"))));
    }

    @Test
    void whenAFileIsAsLongAsItMayBe_thenAllOfItIsTakenIn() {
        String lines = IntStream.range(0, Import.MOST_LINES)
                .mapToObj(n -> RIGHT.replace("DC-12", "DC-" + n))
                .collect(Collectors.joining());
        assertThat(take(HEADER + lines)).isEqualTo(new Report(Import.MOST_LINES, 0, List.of()));
    }

    private List<String> members(String file) {
        return take(file).wrong().stream()
                .flatMap(line -> line.wrong().stream())
                .map(Wrong::member)
                .toList();
    }

    private Report take(String file) {
        return chancery.files.take("officer", bytes(file), "New chart");
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
