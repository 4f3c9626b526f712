package org.paraph.content.pdf.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.paraph.content.pdf.upload.HandMade.bytes;
import static org.paraph.content.pdf.upload.HandMade.deflated;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files that want to keep a server busy, or fill its memory. The time allowed is for slow machines; each takes far less. */
class HostileFilesTest {

    private static final Duration ALLOWED = Duration.ofMinutes(2);
    private static final UploadCheck CHECK = new UploadCheck(UploadLimits.USUAL);

    static Stream<Arguments> bombs() {
        byte[] zeros = deflated(130_000_000L);
        byte[] large = deflated(120_000_000L);
        return Stream.of(
                Arguments.of("130 MB of zeros", page().stream(4, "/Filter /FlateDecode", zeros)),
                Arguments.of("by its short name", page().stream(4, "/Filter /Fl", zeros)),
                Arguments.of(
                        "filter in an object",
                        page().stream(4, "/Filter 9 0 R", zeros).object(9, "/FlateDecode")),
                Arguments.of("packed twice", page().stream(4, "/Filter [/FlateDecode /FlateDecode]", deflated(zeros))),
                Arguments.of("nothing leads to it", page().stream(9, "/Filter /FlateDecode", zeros)),
                Arguments.of("behind letters", page().stream(4, "/Filter [/ASCIIHexDecode /FlateDecode]", hex(zeros))),
                Arguments.of(
                        "runs of one byte",
                        page().stream(4, "/Filter [/FlateDecode /RunLengthDecode]", deflated(runs(3_000_000)))),
                Arguments.of(
                        "nine times 120 MB",
                        IntStream.range(10, 19)
                                .boxed()
                                .reduce(
                                        HandMade.onPage(
                                                "/X [10 0 R 11 0 R 12 0 R 13 0 R 14 0 R 15 0 R 16 0 R 17 0 R 18 0 R]"),
                                        (file, i) -> file.stream(i, "/Filter /FlateDecode", large),
                                        (a, b) -> a)),
                Arguments.of(
                        "long rows",
                        page().stream(
                                4,
                                "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 2000000000 >>",
                                deflated(100))),
                Arguments.of(
                        "many colours in a row",
                        page().stream(
                                4,
                                "/Filter [/FlateDecode] /DecodeParms [<< /Predictor 2 /Colors 2000000000 /Columns 1000 >>]",
                                deflated(100))),
                Arguments.of(
                        "a hundred filters",
                        page().stream(4, "/Filter [" + "/ASCIIHexDecode ".repeat(100) + "]", bytes("00>"))),
                Arguments.of("large picture", UploadCheckTest.picture("/Width 100000 /Height 100000", "x")),
                Arguments.of(
                        "JPEG that says it is small",
                        UploadCheckTest.picture(
                                "/Width 9 /Height 9 /Filter /DCTDecode",
                                "\u00FF\u00D8\u00FF\u0001\u00FF\u00E0\u0000\u0004ab\u00FF\u00C0\u0000\u0011\u0008\u00FF\u00FF\u00FF\u00FF\u0003")),
                Arguments.of(
                        "fax with long lines",
                        UploadCheckTest.picture(
                                "/Width 9 /Height 9 /Filter /CCITTFaxDecode /DecodeParms << /Columns 60000 /Rows 60000 >>",
                                "x")));
    }

    private static HandMade page() {
        return HandMade.page();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void bombs(String what, HandMade sample) {
        assertThat(inspect(sample.file())).isEqualTo(tooComplex());
    }

    /** Structure that is unpacked in memory before anybody has looked at it. */
    @Test
    void whenATableUnpacksToHundredsOfMegabytes_thenItIsNotUnpacked() {
        byte[] table = deflated(200_000_000L);

        assertThat(inspect(withTable("/Filter /FlateDecode /W [1 2 1] /Size 9", table)))
                .isEqualTo(tooComplex());
        assertThat(inspect(withTable("/Filter /FlateDecode /W [0 1 0] /Size 16000000", deflated(15_000_000L))))
                .as("one byte for each of fifteen million entries")
                .isEqualTo(tooComplex());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<<>> ", "[] ", "0 ", "null ", "/A "})
    void whenAnArrayHasMillionsOfParts_thenItIsTooComplex(String part) {
        assertThat(inspect(HandMade.onPage("/X 9 0 R")
                        .object(9, "[" + part.repeat(1_600_000) + "]")
                        .file()))
                .isEqualTo(tooComplex());
    }

    @Test
    void whenAnObjectStreamHoldsMillionsOfParts_thenItIsTooComplex() {
        byte[] content = deflated(bytes("9 0 [" + "<<>>".repeat(1_600_000) + "]"));

        assertThat(inspect(withObjectStream(content, 4))).isEqualTo(tooComplex());
    }

    @Test
    void whenAnObjectStreamIsFine_thenTheFileIs() {
        assertThat(inspect(withObjectStream(deflated(bytes("9 0 << /A 1 >>")), 4)))
                .isEqualTo(new Inspection.Fit(1, 0));
    }

    /** Each object that is asked for would unpack the whole stream again. */
    @Test
    void whenThousandsOfObjectsAreSaidToBeInAStreamThatLacksThem_thenItIsUnpackedOnce() {
        byte[] content = deflated(bytes("9 0 (" + "x".repeat(15_000_000) + ")"));
        String references = IntStream.range(10, 3_010).mapToObj(i -> i + " 0 R").collect(Collectors.joining(" "));

        assertThat(inspect(withObjectStream(content, 4, references, 3_000))).isEqualTo(new Inspection.Fit(1, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "<< /A ", "[ << /B "})
    void whenItIsNestedDeeply_thenItIsNotFollowed(String nesting) {
        byte[] sample =
                HandMade.onPage("/X 9 0 R").object(9, nesting.repeat(500_000)).file();

        assertThat(inspect(sample)).isInstanceOf(Inspection.Unfit.class);
    }

    @Test
    void whenReferencesMakeALongChain_thenItIsFollowedWithoutDepth() {
        HandMade sample = HandMade.onPage("/X 10 0 R");
        IntStream.range(10, 20_000).forEach(i -> sample.object(i, "<< /X " + (i + 1) + " 0 R >>"));

        assertThat(inspect(sample.file())).isEqualTo(new Inspection.Fit(1, 0));
    }

    @Test
    void whenThePageTreeIsAChain_thenItIsTooComplex() {
        HandMade sample = HandMade.page().object(2, "<< /Type /Pages /Kids [10 0 R] /Count 1 >>");
        IntStream.range(10, 5_000)
                .forEach(i -> sample.object(i, "<< /Type /Pages /Kids [" + (i + 1) + " 0 R] /Count 1 >>"));
        sample.object(5_000, "<< /Type /Page /Parent 4999 0 R >>");

        assertThat(inspect(sample.file())).isEqualTo(tooComplex());
    }

    /** Twenty levels of ten times the same branch would be a hundred million million million pages. */
    @Test
    void whenBranchesOfThePageTreeAreShared_thenItIsDamaged() {
        HandMade sample = HandMade.page().object(2, "<< /Type /Pages /Kids [10 0 R] /Count 1 >>");
        IntStream.range(10, 30)
                .forEach(i ->
                        sample.object(i, "<< /Type /Pages /Count 1 /Kids [" + ((i + 1) + " 0 R ").repeat(10) + "] >>"));
        sample.object(30, "<< /Type /Page >>");

        assertThat(inspect(sample.file())).isEqualTo(new Inspection.Unfit(UploadProblem.DAMAGED));
    }

    @Test
    void whenThePageTreeSaysMillions_thenItIsNotBelieved() {
        assertThat(inspect(HandMade.page()
                        .object(2, "<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>")
                        .file()))
                .isEqualTo(new Inspection.Unfit(UploadProblem.DAMAGED));
    }

    @Test
    void whenTablesLeadToEachOtherForEver_thenItIsDamaged() {
        byte[] file = HandMade.page("/Prev 0000000000").file();
        String looped = new String(file, StandardCharsets.ISO_8859_1)
                .replace("/Prev 0000000000", "/Prev %010d".formatted(HandMade.table(file)));

        assertThat(inspect(bytes(looped))).isEqualTo(new Inspection.Unfit(UploadProblem.DAMAGED));
    }

    /** Nothing leads to them, and each would be looked for until the end of the file. */
    @Test
    void whenThousandsOfTextsHaveNoEnd_thenTheFileIsNotReadForEach() {
        assertThat(inspect(withTenThousand("(" + "x".repeat(100)))).isEqualTo(tooComplex());
    }

    @Test
    void whenThousandsOfStreamsHaveNoEnd_thenTheFileIsNotReadForEach() {
        assertThat(inspect(withTenThousand("<< /Length 9 >>\nstream\n" + "x".repeat(100))))
                .isEqualTo(new Inspection.Unfit(UploadProblem.DAMAGED));
    }

    private static byte[] withTenThousand(String object) {
        HandMade sample = HandMade.page();
        IntStream.range(10, 10_010).forEach(i -> sample.object(i, object));
        return sample.file();
    }

    private static Inspection inspect(byte[] file) {
        assertThat(file.length).as("small enough to be looked at").isLessThan(UploadLimits.USUAL.bytes());
        return assertTimeoutPreemptively(ALLOWED, () -> CHECK.inspect(file));
    }

    private static Inspection tooComplex() {
        return new Inspection.Unfit(UploadProblem.TOO_COMPLEX);
    }

    private static byte[] hex(byte[] content) {
        return bytes(HexFormat.of().formatHex(content) + ">");
    }

    private static byte[] runs(int number) {
        byte[] runs = new byte[number * 2];
        for (int i = 0; i < runs.length; i += 2) {
            runs[i] = (byte) 129;
        }
        return runs;
    }

    /** A file whose table of objects is a stream. */
    private static byte[] withTable(String members, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes("%PDF-1.7\n1 0 obj\n<< /Type /XRef " + members + " /Root 1 0 R /Length " + content.length
                + " >>\nstream\n"));
        out.writeBytes(content);
        out.writeBytes(bytes("\nendstream\nendobj\nstartxref\n9\n%%EOF\n"));
        return out.toByteArray();
    }

    private static byte[] withObjectStream(byte[] content, int first) {
        return withObjectStream(content, first, "9 0 R", 0);
    }

    /** Objects 9 and those from 10 on are said to lie in stream 5. */
    private static byte[] withObjectStream(byte[] content, int first, String references, int more) {
        TreeMap<Integer, Integer> offsets = new TreeMap<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes("%PDF-1.7\n"));
        String[] objects = {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /X [" + references + "] >>"
        };
        for (int i = 0; i < objects.length; i++) {
            offsets.put(i + 1, out.size());
            out.writeBytes(bytes((i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n"));
        }
        offsets.put(5, out.size());
        out.writeBytes(bytes("5 0 obj\n<< /Type /ObjStm /N 1 /First " + first + " /Filter /FlateDecode /Length "
                + content.length + " >>\nstream\n"));
        out.writeBytes(content);
        out.writeBytes(bytes("\nendstream\nendobj\n"));
        int start = out.size();
        ByteBuffer table = ByteBuffer.allocate((10 + more) * 7);
        for (int i = 0; i < 10 + more; i++) {
            boolean inStream = i >= 9;
            Integer offset = offsets.get(i);
            table.put((byte) (inStream ? 2 : offset == null ? 0 : 1));
            table.putInt(inStream ? 5 : offset == null ? 0 : offset).putShort((short) 0);
        }
        out.writeBytes(bytes("6 0 obj\n<< /Type /XRef /W [1 4 2] /Size " + (10 + more) + " /Root 1 0 R /Length "
                + table.capacity() + " >>\nstream\n"));
        out.writeBytes(table.array());
        out.writeBytes(bytes("\nendstream\nendobj\nstartxref\n" + start + "\n%%EOF\n"));
        return out.toByteArray();
    }
}
