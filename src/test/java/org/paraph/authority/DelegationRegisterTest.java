package org.paraph.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paraph.authority.AuthorityKind.CONTRACT;
import static org.paraph.authority.AuthorityKind.SECTION_32;
import static org.paraph.authority.AuthorityKind.SECTION_33;
import static org.paraph.authority.AuthorityKind.SECTION_34;
import static org.paraph.authority.Treasury.NOW;
import static org.paraph.authority.Treasury.THIS_YEAR;
import static org.paraph.authority.Treasury.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paraph.authority.Delegation.Holder;
import org.paraph.authority.Delegation.Status;
import org.paraph.content.Digests;
import org.paraph.signature.Authority;

/** The checks C1 to C10 at the instant of signing, at their edges. */
class DelegationRegisterTest {

    private final Treasury treasury = new Treasury();

    @Test
    void whenNothingWasDelegated_thenThatIsSaid() {
        treasury.grant(SECTION_33, "manager");

        assertThat(treasury.word(SECTION_34, "manager", claim("1.00"))).isEqualTo("no-delegation");
        assertThat(treasury.word(SECTION_34, "anna", claim("1.00"))).isEqualTo("no-delegation");
    }

    @ParameterizedTest
    @CsvSource({
        "5000.00, CAD, held",
        "5000.01, CAD, over-limit",
        "0.00, CAD, held",
        "5000, CAD, held",
        "5000.001, CAD, amount-unknown",
        "-1, CAD, amount-unknown",
        "1e3, CAD, amount-unknown",
        "1.00, USD, other-currency",
        "1.00, XYZ, amount-unknown"
    })
    void whenTheAmountIsSigned_thenTheLimitHoldsToTheCent(String total, String currency, String word) {
        treasury.grant(SECTION_34, "manager");

        assertThat(treasury.word(SECTION_34, "manager", Map.of("total", total, "currency", currency)))
                .isEqualTo(word);
    }

    @Test
    void whenTheAmountIsAWholeNumber_thenItIsCents() {
        treasury.grant(SECTION_34, "manager");

        assertThat(treasury.word(SECTION_34, "manager", Map.of("value", 500_000, "currency", "CAD")))
                .isEqualTo("held");
        assertThat(treasury.ask(SECTION_34, "manager", Map.of("value", 500_001, "currency", "CAD")))
                .isEqualTo(new Authority.Missing("over-limit", List.of("CAD 5000.01", "CAD 5000.00"), List.of()));
    }

    @Test
    void whenNoAmountIsSigned_thenEvenAnUnlimitedAuthorityDoesNotSuffice() {
        treasury.grant(SECTION_34, Holder.person("director"), null);

        assertThat(treasury.word(SECTION_34, "director", Map.of("currency", "CAD")))
                .isEqualTo("amount-unknown");
        assertThat(treasury.word(SECTION_34, "director", claim("99999999.99"))).isEqualTo("held");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1200, held",
                "13, held",
                "1399, held",
                "12001, other-cost-centre",
                "1, other-cost-centre",
                "-, cost-centre-unknown"
            })
    void whenACostCentreIsSigned_thenItMustLieInTheScope(String costCentre, String word) {
        treasury.add(
                Treasury.of(SECTION_34, Holder.person("manager"), null, new Scope(List.of("1200", "13*")), THIS_YEAR));
        Map<String, Object> values = new java.util.HashMap<>(Map.of("total", "1", "currency", "CAD"));
        values.put("costCentre", costCentre);

        assertThat(treasury.word(SECTION_34, "manager", values)).isEqualTo(word);
    }

    @Test
    void whenTheInstantIsAtAnEnd_thenTheStartCountsAndTheEndDoesNot() {
        treasury.grant(SECTION_34, "manager");

        for (var edge : Map.of(
                        THIS_YEAR.from().minusNanos(1000), "not-yet-valid",
                        THIS_YEAR.from(), "held",
                        THIS_YEAR.until().minusNanos(1000), "held",
                        THIS_YEAR.until(), "expired")
                .entrySet()) {
            treasury.now = edge.getKey();
            assertThat(treasury.word(SECTION_34, "manager", claim("1")))
                    .as(edge.getKey().toString())
                    .isEqualTo(edge.getValue());
        }
    }

    @Test
    void whenItIsSuspendedOrEnded_thenNothingIsSignedByIt() {
        Delegation suspended = treasury.change(treasury.grant(SECTION_34, "manager"), Status.SUSPENDED);
        treasury.change(treasury.grant(SECTION_34, "director"), Status.ENDED);

        assertThat(treasury.ask(SECTION_34, "manager", claim("1")))
                .isEqualTo(new Authority.Missing("suspended", List.of("DC-12"), List.of()));
        assertThat(treasury.word(SECTION_34, "director", claim("1"))).isEqualTo("ended");

        treasury.change(suspended, Status.ACTIVE);
        assertThat(treasury.word(SECTION_34, "manager", claim("1"))).isEqualTo("held");
    }

    @Test
    void whenThePersonBenefits_thenTheyNeverDecide() {
        treasury.grant(SECTION_34, Holder.person("manager"), null);
        Map<String, Object> own = Map.of("total", "1", "currency", "CAD", "payee", "manager");
        Map<String, Object> inName = Map.of("total", "1", "currency", "CAD", "claimant", "manager");

        assertThat(treasury.word(SECTION_34, "manager", own)).isEqualTo("own-claim");
        assertThat(treasury.word(SECTION_34, "manager", inName)).isEqualTo("own-claim");
        treasury.requester = "manager";
        assertThat(treasury.word(SECTION_34, "manager", claim("1"))).isEqualTo("own-claim");
    }

    @Test
    void whenNobodyIsKnownToBenefit_thenNothingIsPaid() {
        treasury.grant(SECTION_34, "manager");
        treasury.grant(CONTRACT, "manager");
        treasury.requester = null;

        assertThat(treasury.word(SECTION_34, "manager", claim("1"))).isEqualTo("claimant-unknown");
        assertThat(treasury.word(CONTRACT, "manager", claim("1"))).isEqualTo("held");
    }

    @Test
    void whenThePersonCertified_thenSomebodyElseMustPay() {
        treasury.grant(SECTION_33, "manager");
        treasury.grant(SECTION_33, "finance");
        treasury.signed(SECTION_34, "manager", "here", claim("10"));

        assertThat(treasury.ask(SECTION_33, "manager", claim("10")))
                .isEqualTo(new Authority.Missing("incompatible-act", List.of("section-34"), List.of("finance")));
        assertThat(treasury.word(SECTION_33, "finance", claim("10"))).isEqualTo("held");
    }

    @Test
    void whenThePersonPaid_thenTheyDoNotCertifyAfterwards() {
        treasury.grant(SECTION_34, "finance");
        treasury.grant(SECTION_34, "manager");
        treasury.signed(SECTION_33, "finance", "here", claim("10"));

        assertThat(treasury.word(SECTION_34, "finance", claim("10"))).isEqualTo("incompatible-act");
        assertThat(treasury.word(SECTION_34, "manager", claim("10"))).isEqualTo("too-late");
    }

    @Test
    void whenNothingWasCertifiedHere_thenNothingIsPaid() {
        treasury.grant(SECTION_33, "finance");
        treasury.signed(SECTION_34, "manager", "elsewhere", claim("10"));

        assertThat(treasury.word(SECTION_33, "finance", claim("10"))).isEqualTo("out-of-order");
    }

    @Test
    void whenMoreIsToBePaidThanWasCertifiedLast_thenItIsRefused() {
        treasury.grant(SECTION_33, "finance");
        treasury.signed(SECTION_34, "manager", "here", claim("50"));
        treasury.now = NOW.plusSeconds(1);
        treasury.signed(SECTION_34, "manager", "here", claim("10"));

        assertThat(treasury.word(SECTION_33, "finance", claim("10"))).isEqualTo("held");
        assertThat(treasury.ask(SECTION_33, "finance", claim("10.01")))
                .isEqualTo(new Authority.Missing("not-certified", List.of("CAD 10.01", "CAD 10.00"), List.of()));
        assertThat(treasury.word(SECTION_33, "finance", Map.of("total", "10", "currency", "USD")))
                .isEqualTo("not-certified");
    }

    @Test
    void whenItWasCertified_thenNobodyCommitsAnyMore() {
        treasury.grant(SECTION_32, "director");
        treasury.signed(SECTION_34, "manager", "here", claim("10"));

        assertThat(treasury.word(SECTION_32, "director", claim("10"))).isEqualTo("too-late");
    }

    @Test
    void whenARecordWasAltered_thenNothingIsBuiltOnIt() {
        treasury.grant(SECTION_33, "finance");
        treasury.signed(SECTION_34, "manager", "here", claim("10"));
        treasury.alterRecords();

        assertThatThrownBy(() -> treasury.word(SECTION_33, "finance", claim("10")))
                .hasMessageContaining("has been altered");
    }

    @Test
    void whenAPositionIsHandedOver_thenItsAuthorityGoesWithItAtThatInstant() {
        Instant handover = NOW.plus(Duration.ofDays(1));
        treasury.grant(SECTION_34, Holder.position("head-of-finance"), "CAD 5000.00");
        treasury.appoint("manager", "head-of-finance", new Period(THIS_YEAR.from(), handover), false);
        treasury.appoint("anna", "head-of-finance", new Period(handover, null), true);

        assertThat(treasury.word(SECTION_34, "manager", claim("1"))).isEqualTo("held");
        assertThat(treasury.word(SECTION_34, "anna", claim("1"))).isEqualTo("no-delegation");
        assertThat(treasury.decided).last().satisfies(in -> assertThat(in).containsEntry("acting", false));

        treasury.now = handover;
        assertThat(treasury.word(SECTION_34, "manager", claim("1"))).isEqualTo("no-delegation");
        assertThat(treasury.word(SECTION_34, "anna", claim("1"))).isEqualTo("held");
        assertThat(treasury.decided).last().satisfies(in -> assertThat(in).containsEntry("acting", true));
    }

    @Test
    void whenAContractIsSplit_thenItsPartsCountTogetherWhoeverSigned() {
        treasury.grant(CONTRACT, "manager");
        Map<String, Object> part = Map.of("value", "3000", "currency", "CAD", "contract", "K-7");
        treasury.signed(CONTRACT, "anna", "another", part);

        assertThat(treasury.ask(CONTRACT, "manager", part))
                .isEqualTo(new Authority.Missing("split", List.of("CAD 6000.00", "CAD 5000.00"), List.of()));
        assertThat(treasury.word(CONTRACT, "manager", Map.of("value", "2000", "currency", "CAD", "contract", "K-7")))
                .isEqualTo("held");
        assertThat(treasury.word(CONTRACT, "manager", Map.of("value", "3000", "currency", "CAD", "contract", "K-8")))
                .isEqualTo("held");
    }

    @Test
    void whenAPayeeIsPaidInParts_thenThoseOfThePersonInThirtyDaysCountTogether() {
        treasury.grant(CONTRACT, "manager");
        Map<String, Object> part = Map.of("value", "3000", "currency", "CAD", "payee", "Bell");
        treasury.signed(CONTRACT, "manager", "another", part);
        treasury.signed(CONTRACT, "manager", "here", part);

        assertThat(treasury.word(CONTRACT, "manager", part)).isEqualTo("split");
        treasury.now = NOW.plus(Duration.ofDays(30));
        assertThat(treasury.word(CONTRACT, "manager", part)).isEqualTo("split");
        treasury.now = NOW.plus(Duration.ofDays(30)).plusNanos(1000);
        assertThat(treasury.word(CONTRACT, "manager", part)).isEqualTo("held");
    }

    @Test
    void whenSomebodyElseSignedForThePayee_thenItDoesNotCount() {
        treasury.grant(CONTRACT, "manager");
        Map<String, Object> part = Map.of("value", "3000", "currency", "CAD", "payee", "Bell");
        treasury.signed(CONTRACT, "anna", "another", part);

        assertThat(treasury.word(CONTRACT, "manager", part)).isEqualTo("held");
    }

    @Test
    void whenItWasPassedOn_thenItReachesNoFurtherThanItsOriginDoesNow() {
        Delegation origin = treasury.grant(SECTION_34, "manager");
        treasury.passedOn(origin, "manager", "anna", "CAD 5000.00");

        assertThat(treasury.word(SECTION_34, "anna", claim("5000"))).isEqualTo("held");
        treasury.add(new Delegation(
                origin.id(),
                2,
                origin.holder(),
                SECTION_34,
                Treasury.money("CAD 100.00"),
                origin.scope(),
                THIS_YEAR,
                false,
                "DC-13",
                Status.ACTIVE,
                null));
        assertThat(treasury.word(SECTION_34, "anna", claim("100.01"))).isEqualTo("over-limit");
        treasury.add(new Delegation(
                origin.id(),
                3,
                origin.holder(),
                SECTION_34,
                null,
                origin.scope(),
                THIS_YEAR,
                false,
                "DC-14",
                Status.SUSPENDED,
                null));
        assertThat(treasury.word(SECTION_34, "anna", claim("1"))).isEqualTo("delegator");
    }

    @Test
    void whenWhoPassedItOnBenefits_thenItIsTheirOwnClaim() {
        Delegation origin = treasury.grant(SECTION_34, "manager");
        treasury.passedOn(origin, "manager", "anna", null);
        treasury.requester = "manager";

        assertThat(treasury.word(SECTION_34, "anna", claim("1"))).isEqualTo("own-claim");
    }

    @Test
    void whenTheDepartmentsRuleRefuses_thenItsWordIsTold() {
        treasury.grant(SECTION_34, "manager");
        treasury.manages("employee", "manager");
        treasury.decisionRefuses("subordinate");

        assertThat(treasury.word(SECTION_34, "manager", claim("12.34"))).isEqualTo("subordinate");
        assertThat(treasury.decided)
                .last()
                .isEqualTo(Map.of(
                        "kind",
                        "section-34",
                        "amountCents",
                        1234L,
                        "currency",
                        "CAD",
                        "acting",
                        false,
                        "subordinate",
                        true,
                        "transactionToo",
                        false));
    }

    @Test
    void whenTheSignerCommittedBefore_thenTheDepartmentDecides() {
        treasury.grant(SECTION_34, "manager");
        treasury.signed(SECTION_32, "manager", "here", claim("10"));

        assertThat(treasury.word(SECTION_34, "manager", claim("10"))).isEqualTo("held");
        assertThat(treasury.decided).last().satisfies(in -> assertThat(in).containsEntry("transactionToo", true));
        treasury.decisionRefuses("incompatible-act");
        assertThat(treasury.ask(SECTION_34, "manager", claim("10")))
                .isEqualTo(new Authority.Missing("incompatible-act", List.of("section-32"), List.of()));
    }

    @Test
    void whenSeveralAreHeld_thenTheFirstThatSufficesCountsElseTheClosestIsNamed() {
        treasury.change(treasury.grant(SECTION_34, Holder.person("manager"), null), Status.ENDED);
        treasury.grant(SECTION_34, Holder.person("manager"), "CAD 10.00");
        Delegation larger = treasury.grant(SECTION_34, Holder.person("manager"), "CAD 100.00");

        assertThat(treasury.word(SECTION_34, "manager", claim("100.01"))).isEqualTo("over-limit");
        assertThat(treasury.ask(SECTION_34, "manager", claim("50")))
                .isInstanceOfSatisfying(
                        Authority.Held.class,
                        held -> assertThat(held.facts()).containsEntry("sha256", larger.digest()));
    }

    @Test
    void whenItIsHeld_thenTheRecordProvesByWhat() {
        Delegation delegation = treasury.grant(SECTION_34, "manager");

        Authority found = treasury.ask(SECTION_34, "manager", claim("1"));

        assertThat(found).isInstanceOfSatisfying(Authority.Held.class, held -> {
            assertThat(held.facts())
                    .containsEntry("kind", "section-34")
                    .containsEntry("holder", "manager")
                    .containsEntry("limit", "CAD 5000.00")
                    .containsEntry("instrument", "DC-12")
                    .containsEntry("decision", "signing-authority")
                    .containsEntry("decisionVersion", "7")
                    .containsEntry("delegation", delegation.canonical());
            assertThat(Digests.sha256(held.facts().get("delegation")))
                    .isEqualTo(held.facts().get("sha256"));
        });
    }

    @Test
    void whenOthersCouldSign_thenThreeOfThemAreNamed() {
        treasury.grant(SECTION_34, Holder.person("small"), "CAD 1.00");
        for (String person : List.of("employee", "a", "b", "c", "d")) {
            treasury.grant(SECTION_34, person);
        }

        assertThat(treasury.ask(SECTION_34, "small", claim("1.01")))
                .isEqualTo(
                        new Authority.Missing("over-limit", List.of("CAD 1.01", "CAD 1.00"), List.of("a", "b", "c")));
    }
}
