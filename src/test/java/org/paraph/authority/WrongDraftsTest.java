package org.paraph.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paraph.authority.Chancery.draft;
import static org.paraph.authority.Chancery.with;
import static org.paraph.authority.Chancery.wrong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.authority.Draft.Wrong;

/** What somebody may write who wants more than they may have, or who does not know better. */
class WrongDraftsTest {

    private final Chancery chancery = new Chancery();

    @ParameterizedTest
    @ValueSource(
            strings = {"5.123", "-1", "1e3", "5,00", "99999999999999999999", "0x10", "١٢", "NaN", "Unlimited", "5 000"})
    void whenTheLimitIsNoAmount_thenItIsRefused(String limit) {
        refused(with(limit, "2026-04-01", ""), "limit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cad", "XXX", "CA", "", "ABC"})
    void whenTheCurrencyIsNone_thenTheLimitIsRefused(String currency) {
        refused(
                new Draft("person", "manager", "section-34", "1", currency, "*", "2026-04-01", "", "no", "DC-1"),
                "limit");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-02, 2027-01-01",
        "2027-01-01T05:00:00Z, 2027-01-01T05:00:00Z",
        "1899-12-30, 2027-01-01",
        "2026-04-01, +1000000-01-01T00:00:00Z",
        "2026-02-29, 2027-01-01",
        "01/04/2026, 2027-01-01",
        "'', 2027-01-01"
    })
    void whenThePeriodIsNone_thenItIsRefused(String from, String until) {
        refused(with("1", from, until), "validFrom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "a\nb", "a\u0000b", "a\u202Eb", "a\uD800b", " "})
    void whenTheInstrumentIsAFormulaOrUnreadable_thenItIsRefused(String instrument) {
        refused(
                new Draft("person", "manager", "section-34", "1", "CAD", "*", "2026-04-01", "", "no", instrument),
                "instrument");
    }

    @ParameterizedTest
    @CsvSource({
        "person, nobody",
        "person, 'manager\u0000'",
        "position, '=1+1'",
        "position, '-head'",
        "position, 'a;b'",
        "group, manager",
        "'', manager"
    })
    void whenTheHolderIsNone_thenTheyAreRefused(String type, String holder) {
        refused(new Draft(type, holder, "section-34", "1", "CAD", "*", "2026-04-01", "", "no", "DC-1"), "holder");
    }

    @ParameterizedTest
    @CsvSource({"kind, section-35, *, no", "costCentres, section-34, 1*2, no", "acting, section-34, *, true"})
    void whenAWordIsUnknown_thenItIsRefused(String member, String kind, String costCentres, String acting) {
        refused(
                new Draft("person", "manager", kind, "1", "CAD", costCentres, "2026-04-01", "", acting, "DC-1"),
                member);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "a\u0000", "\u202E", "\uD800"})
    void whenTheReasonIsUnreadable_thenItIsRefused(String reason) {
        assertThat(wrong(chancery.delegations.create("officer", draft("manager"), reason)))
                .containsExactly("reason");
        assertThat(wrong(chancery.delegations.create("officer", draft("manager"), "x".repeat(2001))))
                .containsExactly("reason");
    }

    @Test
    void whenAValueIsEndlessOrUnreadable_thenItIsShownAsFarAsItCanBeRead() {
        assertThat(new Wrong("limit", "9".repeat(1000)).value()).isEqualTo("9".repeat(80) + "…");
        assertThat(new Wrong("limit", "a\uD800\u0000").value()).isEqualTo("a\uFFFD\uFFFD");
        assertThat(new Wrong("limit", null).value()).isEmpty();
    }

    private void refused(Draft draft, String member) {
        assertThat(wrong(chancery.delegations.create("officer", draft, "Why"))).containsExactly(member);
        assertThat(chancery.delegations.all()).isEmpty();
        assertThat(chancery.journal).isEmpty();
    }
}
