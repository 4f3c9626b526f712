package org.paraph.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.paraph.assurance.Assessment;
import org.paraph.assurance.Assessment.Finding;
import org.paraph.assurance.AssuranceLevel;
import org.paraph.assurance.Method;
import org.paraph.assurance.TokenType;
import org.paraph.signature.Sight;
import org.paraph.signature.Times;
import org.paraph.web.Views.AssuranceView;
import org.paraph.web.Views.FindingView;
import org.paraph.web.Views.LackingView;
import org.paraph.web.Views.MethodView;
import org.paraph.web.Views.TokenView;

class AssuranceViewsTest {

    private static final Locale EN = Locale.CANADA;
    private static final Locale FR = Locale.CANADA_FRENCH;
    private static final Finding MINOR = new Finding("r1", "repudiation", "inconvenience", AssuranceLevel.LEVEL_1);
    private static final Finding WORST = new Finding("r2", "impersonation", "financial-loss", AssuranceLevel.LEVEL_2);

    private final AssuranceViews views = new AssuranceViews(new Texts(), Logins.HERE, new Times(ZoneOffset.UTC));

    @Test
    void whenADecisionSetTheLevel_thenTheWorstHarmExplainsIt() {
        AssuranceView view = views.of(sight(MINOR, WORST), EN);

        assertThat(view.explanation())
                .isEqualTo("Level 2 is required: the worst that could happen is “Financial loss” (Impersonation).");
        assertThat(view.name()).isEqualTo("Level 2");
        assertThat(view.decision()).isEqualTo("leave-assurance");
        assertThat(view.version()).isEqualTo(3);
        assertThat(view.findings())
                .containsExactly(
                        new FindingView("Repudiation", "Inconvenience, distress, loss of standing or reputation", 1),
                        new FindingView("Impersonation", "Financial loss", 2));
    }

    @Test
    void whenTheReaderSpeaksFrench_thenEverythingIsFrench() {
        assertThat(views.of(sight(MINOR, WORST), FR).explanation())
                .startsWith("Le niveau 2 est exigé\u00a0: ")
                .doesNotContain("financial", "Financial");
    }

    @Test
    void whenTheDecisionNamesNoHarm_thenTheProcessAsksForTheLevel() {
        Finding bare = new Finding("r", "", "", AssuranceLevel.LEVEL_2);

        assertThat(views.of(sight(bare), EN).explanation()).startsWith("Level 2 is required: the process asks");
        assertThat(views.of(sight(), FR).explanation()).startsWith("Le niveau 2 est exigé\u00a0: le processus");
    }

    @Test
    void whenTheHostHasWordsOfItsOwn_thenTheyAreShownAsTheyAre() {
        Finding own = new Finding("r", "flood", "wet papers", AssuranceLevel.LEVEL_2);

        assertThat(views.of(sight(own), FR).explanation())
                .contains("wet papers")
                .contains("flood");
    }

    @Test
    void whenMethodsAreOffered_thenEachSaysWhatItAsksFor() {
        Sight sight = sight();

        assertThat(views.methods(sight, "max", EN))
                .extracting(MethodView::key, MethodView::label)
                .containsExactly(tuple("typed", "Type your name"));
        assertThat(views.methods(sight, "max", EN).get(0).tokens())
                .containsExactly(
                        new TokenView("memorized-secret", "Your password"),
                        new TokenView("single-factor-otp-device", "Code shown by your authenticator app"));
        assertThat(views.methods(sight, "max", FR).get(0).hint()).contains("prouvez votre identité");
    }

    @Test
    void whenMethodsDoNotSuffice_thenEachSaysWhatItLacks() {
        List<LackingView> lacking = views.lacking(sight(), EN);

        assertThat(lacking).extracting(LackingView::key).containsExactly("click", "secure");
        assertThat(lacking.get(0).lacks()).contains("does not reach level 2");
        assertThat(lacking.get(1).lacks()).contains("smart card");
        assertThat(views.lacking(sight(), FR).get(1).lacks()).contains("carte à puce");
    }

    @Test
    void whenATokenWouldHelp_thenItIsNamed() {
        Sight sight = sight(List.of(TokenType.LOOK_UP_SECRET, TokenType.SINGLE_FACTOR_OTP_DEVICE));

        assertThat(views.lacking(sight, EN).get(0).lacks())
                .contains("Level 2 needs a stronger proof", "Code sheet or Authenticator app");
        assertThat(views.lacking(sight, FR).get(0).lacks()).contains(" ou ");
    }

    private static Sight sight(Finding... findings) {
        return sight(List.of(), findings);
    }

    private static Sight sight(List<TokenType> enrollable, Finding... findings) {
        Assessment assessment =
                new Assessment(AssuranceLevel.LEVEL_2, "leave-assurance", 3, new TreeMap<>(), List.of(findings));
        Sight.Offer typed = new Sight.Offer(
                Method.TYPED, List.of(List.of(TokenType.MEMORIZED_SECRET, TokenType.SINGLE_FACTOR_OTP_DEVICE)));
        return new Sight(
                null,
                null,
                null,
                assessment,
                AssuranceLevel.LEVEL_2,
                List.of(typed),
                List.of(Method.CLICK, Method.SECURE),
                enrollable,
                null);
    }
}
