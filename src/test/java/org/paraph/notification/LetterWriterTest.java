package org.paraph.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.paraph.signature.SigningEvent.Kind;

class LetterWriterTest {

    private static final Pattern HOLES = Pattern.compile("\\?\\?|\\{\\d|\\[\\(|null| th:");

    private static final LetterWriter LETTERS = Letters.writer();

    static Stream<Arguments> allLetters() {
        return Events.ALL.stream()
                .flatMap(news -> Stream.of(Locale.ENGLISH, Locale.FRENCH).map(l -> Arguments.of(news, l)));
    }

    @ParameterizedTest
    @MethodSource("allLetters")
    void whenALetterIsWritten_thenNothingIsLeftOpenInIt(News news, Locale language) {
        var letter = LETTERS.write(news, language);

        assertThat(letter.subject()).doesNotContainPattern(HOLES).doesNotContain("\n");
        assertThat(letter.text()).doesNotContainPattern(HOLES);
        assertThat(letter.html()).doesNotContainPattern(HOLES).contains("lang=\"" + language.getLanguage() + "\"");
    }

    @ParameterizedTest
    @MethodSource("allLetters")
    void whenTheTitleHoldsMarkup_thenOnlyTheHtmlIsEscaped(News news, Locale language) {
        var letter = LETTERS.write(news, language);

        assertThat(letter.html()).contains("Leave &lt;request&gt;").doesNotContain("Leave <request>");
        assertThat(letter.text()).contains("Leave <request>").contains("Approve the leave & more");
        assertThat(letter.subject()).contains("Leave <request>");
    }

    @ParameterizedTest
    @MethodSource("allLetters")
    void whenALetterIsWritten_thenItsOnlyLinkLeadsWhereTheReaderGoesOn(News news, Locale language) {
        var letter = LETTERS.write(news, language);
        boolean asked = news.role() == Role.SIGNER
                && (news.kind() == Kind.REQUESTED
                        || news.kind() == Kind.REMINDED
                        || news.kind() == Kind.ESCALATED
                        || news.kind() == Kind.REASSIGNED);

        String target = asked
                ? "app/tasklist/default/#/?task=task-1"
                : news.role() == Role.REQUESTER ? "paraph/requests.html" : "app/tasklist/default/#/";
        assertThat(letter.text().lines().filter(line -> line.contains("://")))
                .containsExactly("https://workflow.example.test/camunda/" + target);
        assertThat(letter.html()).containsOnlyOnce("href=").contains("camunda/" + target + "\"");
    }

    @ParameterizedTest
    @MethodSource("allLetters")
    void whenTheProcessHasASummary_thenItStandsInTheFirstLines(News news, Locale language) {
        var first = LETTERS.write(news, language)
                .text()
                .lines()
                .filter(line ->
                        line.startsWith("About: Vacation, ") || line.startsWith("Objet\u00a0: Congé annuel, du"));

        assertThat(first).hasSize(1);
    }

    @Test
    void whenTheProcessHasNoSummary_thenNothingIsSaidOfItsContent() {
        var news = News.of(Events.requested("manager"), Role.SIGNER, Map.of());

        assertThat(LETTERS.write(news, Locale.ENGLISH).text()).doesNotContain("About");
    }

    @Test
    void whenASignatureIsRequested_thenTheEnglishLetterSaysWhatIsAskedAndUntilWhen() {
        var letter = LETTERS.write(Events.ALL.get(0), Locale.ENGLISH);

        assertThat(letter.subject()).isEqualTo("Please sign: Approve the leave & more (Leave <request>)");
        assertThat(letter.text())
                .startsWith("Your signature is requested for “Approve the leave & more”.\n")
                .contains("Requested by: Erin Employee\n")
                .contains("Purpose of the signature: Approval\n")
                .contains("Required assurance: Level 2 of 4\n")
                .contains("Deadline: December 3, 2026 at 5:00\u00a0p.m. EST\n")
                .contains("You sign in Tasklist only");
    }

    @Test
    void whenASignatureIsRequested_thenTheFrenchLetterSaysWhatIsAskedAndUntilWhen() {
        var letter = LETTERS.write(Events.ALL.get(0), Locale.FRENCH);

        assertThat(letter.subject()).isEqualTo("À signer\u00a0: Approve the leave & more (Leave <request>)");
        assertThat(letter.text())
                .startsWith("Votre signature est demandée pour «\u00a0Approve the leave & more\u00a0».\n")
                .contains("Raison de la signature\u00a0: Approbation\n")
                .contains("Niveau d’assurance exigé\u00a0: Niveau 2 sur 4\n")
                .contains("Date limite\u00a0: 3 décembre 2026 à 17\u00a0h HNE\n")
                .contains("On signe uniquement dans Tasklist");
    }

    @Test
    void whenSomebodySignedBelowTheLevel_thenTheLetterSaysByWhoseWaiverAndWhy() {
        var requester = LETTERS.write(News.of(Events.signedByWaiver(), Role.REQUESTER, Map.of()), Locale.ENGLISH);

        assertThat(requester.text())
                .contains("below the required level, by a waiver that Désirée Directrice has signed")
                .contains("Required assurance: Level 2 of 4\n")
                .contains("Level of the signature: Level 1 of 4\n")
                .contains("Waived by: Désirée Directrice\n")
                .contains("Reason of the waiver: My phone was stolen on the train.\n");
        var waiving = LETTERS.write(News.of(Events.signedByWaiver(), Role.WAIVER, Map.of()), Locale.FRENCH);
        assertThat(waiving.subject()).startsWith("Votre dérogation a servi");
        assertThat(waiving.text()).contains("Motif de la dérogation\u00a0: My phone was stolen on the train.\n");
    }

    @ParameterizedTest
    @MethodSource("waiverLetters")
    void whenAWaiverWasAnswered_thenTheLetterSaysWhatToDoWithOnesOwnTask(News news, Locale language) {
        var letter = LETTERS.write(news, language);

        assertThat(letter.text())
                .containsPattern(
                        news.kind() == Kind.SIGNED
                                ? "sign it at the lower level now|maintenant la signer au niveau inférieur"
                                : "Nothing was waived|Aucune dérogation")
                .containsPattern("Open Tasklist|Ouvrir Tasklist")
                .doesNotContain("My requests", "Mes demandes");
    }

    static Stream<Arguments> waiverLetters() {
        return Events.OF_WAIVER.stream()
                .flatMap(news -> Stream.of(Locale.ENGLISH, Locale.FRENCH).map(l -> Arguments.of(news, l)));
    }

    @Test
    void whenSomebodyDeclined_thenEveryLineOfTheReasonIsQuoted() {
        var letter = LETTERS.write(Events.ALL.get(8), Locale.ENGLISH);

        assertThat(letter.subject()).startsWith("Declined by Max Manager: ");
        assertThat(letter.text()).contains("Reason given\n> Too many people are away.\n> Please ask again in May.\n");
        assertThat(letter.html()).contains("Too many people are away.");
    }

    @Test
    void whenNothingWasDeclinedOrWithdrawn_thenNoReasonIsTold() {
        assertThat(LETTERS.write(Events.ALL.get(6), Locale.ENGLISH).text()).doesNotContain("Too many people");
    }

    @Test
    void whenOneLanguageHasASentence_thenTheOtherHasItToo() {
        assertThat(shapes(Locale.FRENCH)).isEqualTo(shapes(Locale.ENGLISH));
    }

    /** Every key with the placeholders of its sentence. */
    private static Map<String, String> shapes(Locale language) {
        var bundle = ResourceBundle.getBundle("paraph/mail/wording", language);
        var shapes = new TreeMap<String, String>();
        bundle.keySet().forEach(key -> shapes.put(key, placeholders(bundle.getString(key))));
        return shapes;
    }

    private static String placeholders(String sentence) {
        return Pattern.compile("\\{\\d\\}")
                .matcher(sentence)
                .results()
                .map(m -> m.group())
                .sorted()
                .toList()
                .toString();
    }
}
