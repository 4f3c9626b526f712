package org.paraph.content.pdf.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.paraph.content.pdf.upload.HandMade.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paraph.Pdfs;

/** Each sample's name says what is bad about it. */
class UploadCheckTest {

    private static final UploadCheck CHECK = new UploadCheck(UploadLimits.USUAL);

    @Test
    void whenAFileIsPlain_thenItIsFit() {
        assertThat(CHECK.inspect(Pdfs.of("One", "Two"))).isEqualTo(new Inspection.Fit(2, 0));
        assertThat(CHECK.inspect(HandMade.page().file())).isEqualTo(new Inspection.Fit(1, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/A << /S /URI /URI (https://example.test/terms) >>",
                "/A << /S /URI /URI (mailto:a@example.test) >>",
                "/A << /S /URI /URI (/relative/without/a/scheme) >>",
                "/A << /S /URI /URI (url(https://example.test)) >>",
                "/A << /S /GoTo /D [3 0 R /Fit] >>",
                "/A << /S /Named /N /NextPage >>",
                "/Dest [3 0 R /Fit]"
            })
    void whenALinkOnlyWaitsForAClick_thenTheFileIsFit(String link) {
        assertThat(CHECK.inspect(HandMade.onPage("/Annots [<< /Subtype /Link /Rect [0 0 9 9] " + link + " >>]")
                        .file()))
                .isEqualTo(new Inspection.Fit(1, 0));
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                Arguments.of("opens at a place", HandMade.catalog("/OpenAction [3 0 R /Fit]")),
                Arguments.of(
                        "opens at a place by an action",
                        HandMade.catalog("/OpenAction << /S /GoTo /D [3 0 R /Fit] >>")),
                Arguments.of(
                        "no attachment in the list", HandMade.catalog("/Names << /EmbeddedFiles << /Names [] >> >>")),
                Arguments.of(
                        "all layers are shown",
                        HandMade.catalog(
                                "/OCProperties << /OCGs [] /D << /Order [] /ON [] /OFF [] /BaseState /ON >> >>")),
                Arguments.of(
                        "paragraphs called S",
                        HandMade.catalog(
                                "/StructTreeRoot << /Type /StructTreeRoot /K << /Type /StructElem /S /Sound /A << /O /Layout >> >> >>")),
                Arguments.of("something broken behind nothing", HandMade.page().object(9, "<< /A (")),
                Arguments.of(
                        "an empty dictionary behind nothing", HandMade.page().object(9, "<< /Type /Nothing >>")),
                Arguments.of("a reference to nothing", HandMade.onPage("/Metadata 99 0 R")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void harmless(String what, HandMade sample) {
        assertThat(CHECK.inspect(sample.file())).isEqualTo(new Inspection.Fit(1, 0));
    }

    @Test
    void whenBlanksFollowItsEnd_thenItIsFit() {
        byte[] file = HandMade.page().file();

        assertThat(CHECK.inspect(with(file, "\r\n \0\0\n"))).isEqualTo(new Inspection.Fit(1, 0));
        assertThat(CHECK.inspect(with(file, "<html>"))).isEqualTo(unfit(UploadProblem.AMBIGUOUS));
        assertThat(CHECK.inspect(with(file, "\u0080"))).isEqualTo(unfit(UploadProblem.AMBIGUOUS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%PDF", "<html>", "PK\u0003\u0004", "\n%PDF-1.7", "%!PS-Adobe"})
    void whenItDoesNotBeginAsAPdf_thenItIsNone(String beginning) {
        assertThat(CHECK.inspect(bytes(beginning))).isEqualTo(unfit(UploadProblem.NOT_A_PDF));
    }

    @Test
    void whenItIsOneByteTooLarge_thenItIsTooLarge() {
        UploadCheck small = new UploadCheck(new UploadLimits(3_000, 10));

        assertThat(small.inspect(Pdfs.ofSize(3_000))).isEqualTo(new Inspection.Fit(1, 0));
        assertThat(small.inspect(Pdfs.ofSize(3_001))).isEqualTo(unfit(UploadProblem.TOO_LARGE));
    }

    @Test
    void whenItHasOnePageTooMany_thenItHas() {
        UploadCheck three = new UploadCheck(new UploadLimits(20_000, 3));

        assertThat(three.inspect(Pdfs.of("1", "2", "3"))).isEqualTo(new Inspection.Fit(3, 0));
        assertThat(three.inspect(Pdfs.of("1", "2", "3", "4"))).isEqualTo(unfit(UploadProblem.TOO_MANY_PAGES));
    }

    @Test
    void whenAPasswordProtectsItAgainstAnything_thenItIsEncrypted() {
        assertThat(CHECK.inspect(Pdfs.locked("secret"))).isEqualTo(unfit(UploadProblem.ENCRYPTED));
        assertThat(CHECK.inspect(Pdfs.locked(""))).isEqualTo(unfit(UploadProblem.ENCRYPTED));
    }

    static Stream<Arguments> damaged() {
        String page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>";
        return Stream.of(
                Arguments.of("nothing but its beginning", bytes("%PDF-1.7")),
                Arguments.of("cut off", Arrays.copyOf(HandMade.page().file(), 300)),
                Arguments.of("no page", Pdfs.of()),
                Arguments.of("no catalog", HandMade.page().object(1, "null").file()),
                Arguments.of(
                        "no pages in the catalog",
                        HandMade.page().object(1, "<< /Type /Catalog >>").file()),
                Arguments.of("page is a number", HandMade.page().object(3, "7").file()),
                Arguments.of(
                        "page is missing",
                        HandMade.page()
                                .object(2, "<< /Type /Pages /Kids [99 0 R] /Count 1 >>")
                                .file()),
                Arguments.of(
                        "says it has two pages",
                        HandMade.page()
                                .object(2, "<< /Type /Pages /Kids [3 0 R] /Count 2 >>")
                                .file()),
                Arguments.of(
                        "same page twice",
                        HandMade.page()
                                .object(2, "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>")
                                .file()),
                Arguments.of(
                        "page tree leads back to its root",
                        HandMade.page()
                                .object(2, "<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 1 >>")
                                .file()),
                Arguments.of(
                        "table points beside an object",
                        with(
                                bytes("%PDF-1.7\n%\n"),
                                text(HandMade.page().file()).substring(9))),
                Arguments.of(
                        "object does not end",
                        HandMade.page()
                                .object(9, "<< /A (")
                                .object(3, page.replace(">>", "/X 9 0 R >>"))
                                .file()),
                Arguments.of(
                        "stream that ends elsewhere",
                        bytes(text(HandMade.page().file()).replace("/Length 15", "/Length 12"))),
                Arguments.of(
                        "filter that nobody knows",
                        HandMade.page().stream(4, "/Filter /Unknown", bytes("x"))
                                .file()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void damaged(String what, byte[] sample) {
        assertThat(CHECK.inspect(sample)).isEqualTo(unfit(UploadProblem.DAMAGED));
    }

    static Stream<Arguments> scripts() {
        String script = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
        return Stream.of(
                Arguments.of("when it is opened", HandMade.catalog("/OpenAction " + script)),
                Arguments.of(
                        "by an object", HandMade.catalog("/OpenAction 9 0 R").object(9, script)),
                Arguments.of(
                        "in a stream",
                        HandMade.catalog("/OpenAction << /S /JavaScript /JS 9 0 R >>").stream(
                                9, "", bytes("app.alert(1)"))),
                Arguments.of(
                        "in the name tree",
                        HandMade.catalog("/Names << /JavaScript << /Names [(a) " + script + "] >> >>")),
                Arguments.of("when it is closed", HandMade.catalog("/AA << /WC " + script + " >>")),
                Arguments.of("when the page is shown", HandMade.onPage("/AA << /O " + script + " >>")),
                Arguments.of("on a click", HandMade.onPage("/Annots [<< /Subtype /Link /A " + script + " >>]")),
                Arguments.of(
                        "after a harmless action",
                        HandMade.onPage("/Annots [<< /Subtype /Link /A << /S /GoTo /D [3 0 R /Fit] /Next " + script
                                + " >> >>]")),
                Arguments.of(
                        "after a list of them",
                        HandMade.catalog("/OpenAction << /S /GoTo /Next [<< /S /GoTo >> << /S /GoTo /Next " + script
                                + " >>] >>")),
                Arguments.of(
                        "in a field",
                        HandMade.catalog("/AcroForm << /Fields [<< /T (a) /AA << /C " + script + " >> >>] >>")),
                Arguments.of(
                        "in a bookmark", HandMade.catalog("/Outlines << /First << /Title (a) /A " + script + " >> >>")),
                Arguments.of(
                        "with an escaped name", HandMade.catalog("/Open#41ction << /#53 /J#61vaScript /J#53 (1) >>")),
                Arguments.of("in a rendition", HandMade.catalog("/OpenAction << /S /Rendition /JS (1) >>")),
                Arguments.of(
                        "PostScript",
                        HandMade.onPage("/Resources << /XObject << /P 9 0 R >> >>").stream(
                                9, "/Type /XObject /Subtype /PS", bytes("showpage"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void scripts(String where, HandMade sample) {
        assertThat(CHECK.inspect(sample.file())).isEqualTo(unfit(UploadProblem.SCRIPT));
    }

    static Stream<Arguments> actions() {
        String click = "/Annots [<< /Subtype /Link /Rect [0 0 9 9] /A %s >>]";
        return Stream.of(
                Arguments.of("starts a program", HandMade.onPage(click.formatted("<< /S /Launch /F (calc.exe) >>"))),
                Arguments.of("starts one when opened", HandMade.catalog("/OpenAction << /S /Launch /F (calc.exe) >>")),
                Arguments.of(
                        "sends the form", HandMade.onPage(click.formatted("<< /S /SubmitForm /F (https://x.test) >>"))),
                Arguments.of("fetches a form", HandMade.onPage(click.formatted("<< /S /ImportData /F (a.fdf) >>"))),
                Arguments.of("opens another file", HandMade.onPage(click.formatted("<< /S /GoToR /F (b.pdf) >>"))),
                Arguments.of("opens a file inside", HandMade.onPage(click.formatted("<< /S /GoToE >>"))),
                Arguments.of("hides an annotation", HandMade.onPage(click.formatted("<< /S /Hide /T (a) >>"))),
                Arguments.of("switches layers", HandMade.onPage(click.formatted("<< /S /SetOCGState /State [] >>"))),
                Arguments.of("nobody knows what it does", HandMade.onPage(click.formatted("<< /S /Whatever >>"))),
                Arguments.of(
                        "address that is a script",
                        HandMade.onPage(click.formatted("<< /S /URI /URI (javascript:x) >>"))),
                Arguments.of(
                        "address that is one behind blanks",
                        HandMade.onPage(click.formatted("<< /S /URI /URI (\\n JavaScript : x) >>"))),
                Arguments.of(
                        "address of a file",
                        HandMade.onPage(click.formatted("<< /S /URI /URI (file:///etc/passwd) >>"))),
                Arguments.of(
                        "goes to an address when opened",
                        HandMade.catalog("/OpenAction << /S /URI /URI (https://x.test) >>")),
                Arguments.of(
                        "goes to one when the page is shown",
                        HandMade.onPage("/AA << /O << /S /URI /URI (https://x.test) >> >>")),
                Arguments.of(
                        "goes to one after a click elsewhere",
                        HandMade.onPage(click.formatted("<< /S /GoTo /Next << /S /URI /URI (https://x.test) >> >>"))),
                Arguments.of("prints by itself", HandMade.catalog("/OpenAction << /S /Named /N /Print >>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void actions(String what, HandMade sample) {
        assertThat(CHECK.inspect(sample.file())).isEqualTo(unfit(UploadProblem.ACTION));
    }

    static Stream<Arguments> otherProblems() {
        String file = "<< /Type /Filespec /F (a.exe) /EF << /F 9 0 R >> >>";
        String second = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>";
        return Stream.of(
                Arguments.of(
                        "file in the name tree",
                        UploadProblem.ATTACHMENT,
                        HandMade.catalog("/Names << /EmbeddedFiles << /Names [(a) " + file + "] >> >>").stream(
                                9, "/Type /EmbeddedFile", bytes("MZ"))),
                Arguments.of("associated file", UploadProblem.ATTACHMENT, HandMade.catalog("/AF [" + file + "]")),
                Arguments.of(
                        "file on the page",
                        UploadProblem.ATTACHMENT,
                        HandMade.onPage("/Annots [<< /Subtype /FileAttachment /Rect [0 0 9 9] >>]")),
                Arguments.of(
                        "film on the page",
                        UploadProblem.ATTACHMENT,
                        HandMade.onPage("/Annots [<< /Subtype /RichMedia /Rect [0 0 9 9] >>]")),
                Arguments.of("portfolio", UploadProblem.ATTACHMENT, HandMade.catalog("/Collection << /View /D >>")),
                Arguments.of(
                        "XFA form", UploadProblem.XFA_FORM, HandMade.catalog("/AcroForm << /Fields [] /XFA [] >>")),
                Arguments.of(
                        "content in another file",
                        UploadProblem.OUTSIDE_CONTENT,
                        HandMade.page().stream(4, "/F (content.txt)", bytes(""))),
                Arguments.of(
                        "page of another file",
                        UploadProblem.OUTSIDE_CONTENT,
                        HandMade.onPage("/Resources << /XObject << /X 9 0 R >> >>").stream(
                                9, "/Subtype /Form /Ref << /F (b.pdf) /Page 0 >>", bytes("n"))),
                Arguments.of(
                        "layer that is off",
                        UploadProblem.HIDDEN_LAYER,
                        HandMade.catalog("/OCProperties << /OCGs [9 0 R] /D << /OFF [9 0 R] >> >>")
                                .object(9, "<< /Type /OCG /Name (a) >>")),
                Arguments.of(
                        "all layers are off",
                        UploadProblem.HIDDEN_LAYER,
                        HandMade.catalog("/OCProperties << /OCGs [] /D << /BaseState /OFF >> >>")),
                Arguments.of(
                        "layer that is not printed",
                        UploadProblem.HIDDEN_LAYER,
                        HandMade.catalog("/OCProperties << /OCGs [9 0 R] /D << >> >>")
                                .object(9, "<< /Type /OCG /Usage << /Print << /PrintState /OFF >> >> >>")),
                Arguments.of(
                        "page that nothing leads to",
                        UploadProblem.HIDDEN_PAGE,
                        HandMade.page().object(9, second)),
                Arguments.of(
                        "page that only a bookmark leads to",
                        UploadProblem.HIDDEN_PAGE,
                        HandMade.catalog("/Outlines << /First << /Dest [9 0 R /Fit] >> >>")
                                .object(9, second)),
                Arguments.of(
                        "page for scripts to bring out",
                        UploadProblem.HIDDEN_PAGE,
                        HandMade.catalog("/Names << /Templates << /Names [(a) << /Type /Template >>] >> >>")),
                Arguments.of(
                        "catalog that nothing leads to",
                        UploadProblem.HIDDEN_PAGE,
                        HandMade.page().object(9, "<< /Type /Catalog /Pages 2 0 R >>")),
                Arguments.of(
                        "JPEG 2000",
                        UploadProblem.PICTURE_FORMAT,
                        picture("/Width 9 /Height 9 /Filter /JPXDecode", "x")),
                Arguments.of(
                        "JBIG2 in another filter",
                        UploadProblem.PICTURE_FORMAT,
                        picture("/Width 9 /Height 9 /Filter [/ASCIIHexDecode /JBIG2Decode]", "00>")),
                Arguments.of(
                        "prints as another picture",
                        UploadProblem.AMBIGUOUS,
                        picture("/Width 9 /Height 9 /Alternates []", "x")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void otherProblems(String what, UploadProblem problem, HandMade sample) {
        assertThat(CHECK.inspect(sample.file())).isEqualTo(unfit(problem));
    }

    @Test
    void whenALaterVersionTakesAPageAway_thenItIsStillInThere() {
        byte[] sample = HandMade.page()
                .object(2, "<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 >>")
                .object(5, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>")
                .before(Map.of(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"));

        assertThat(CHECK.inspect(sample)).isEqualTo(unfit(UploadProblem.HIDDEN_PAGE));
    }

    @Test
    void whenALaterVersionChangesWhatIsThere_thenItIsFit() {
        byte[] sample = HandMade.page().before(Map.of(1, "<< /Type /Catalog /Pages 2 0 R /Lang (en) >>"));

        assertThat(CHECK.inspect(sample)).isEqualTo(new Inspection.Fit(1, 0));
    }

    /** As word processors write them: the second table adds, for newer readers. */
    @Test
    void whenASecondTableOnlyAdds_thenItIsFit() {
        assertThat(CHECK.inspect(HandMade.hybrid(9))).isEqualTo(new Inspection.Fit(1, 0));
    }

    @Test
    void whenASecondTableShowsNewerReadersAnotherPage_thenItIsAmbiguous() {
        assertThat(CHECK.inspect(HandMade.hybrid(4))).isEqualTo(unfit(UploadProblem.AMBIGUOUS));
    }

    @Test
    void whenSeveralThingsAreWrong_thenTheAnswerIsAlwaysTheSame() {
        byte[] sample = HandMade.catalog(
                        "/OpenAction << /S /JavaScript /JS (1) >> /Collection << >> /AA << /WC << /S /Launch >> >>")
                .file();

        assertThat(CHECK.inspect(sample)).isEqualTo(unfit(UploadProblem.SCRIPT));
    }

    @Test
    void whateverByteIsBent_thenThereIsAnAnswer() {
        byte[] file = Pdfs.square(72);
        for (int i = 0; i < file.length; i += 3) {
            byte[] bent = file.clone();
            bent[i] ^= 0x15;

            assertThat(CHECK.inspect(bent)).isNotNull();
        }
    }

    @Test
    void whenLimitsAreOutOfRange_thenThereAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new UploadLimits(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new UploadLimits(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new UploadLimits(100_000_001, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new UploadLimits(1, 201));
    }

    static HandMade picture(String members, String content) {
        return HandMade.onPage("/Resources << /XObject << /I 9 0 R >> >>").stream(
                9, "/Type /XObject /Subtype /Image " + members, bytes(content));
    }

    static Inspection unfit(UploadProblem problem) {
        return new Inspection.Unfit(problem);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static byte[] with(byte[] file, String end) {
        byte[] more = bytes(end);
        byte[] all = Arrays.copyOf(file, file.length + more.length);
        System.arraycopy(more, 0, all, file.length, more.length);
        return all;
    }
}
