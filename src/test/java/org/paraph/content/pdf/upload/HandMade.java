package org.paraph.content.pdf.upload;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** A PDF file written byte by byte: one page, and whatever a test puts in or replaces. */
final class HandMade {

    private final Map<Integer, byte[]> objects = new TreeMap<>();
    private final String trailer;

    private HandMade(String trailer) {
        this.trailer = trailer;
    }

    /** Catalog 1, pages 2, page 3 with its content 4. */
    static HandMade page() {
        return page("");
    }

    /** With that in its trailer besides. */
    static HandMade page(String trailer) {
        return new HandMade(trailer)
                        .object(1, "<< /Type /Catalog /Pages 2 0 R >>")
                        .object(2, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
                        .object(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>")
                        .stream(4, "", bytes("0 0 m 10 10 l S"));
    }

    /** With that in the catalog besides. */
    static HandMade catalog(String members) {
        return page().object(1, "<< /Type /Catalog /Pages 2 0 R " + members + " >>");
    }

    /** With that in the page besides. */
    static HandMade onPage(String members) {
        return page().object(
                        3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R " + members + " >>");
    }

    HandMade object(int number, String text) {
        objects.put(number, bytes(text));
        return this;
    }

    HandMade stream(int number, String members, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes("<< " + members + " /Length " + content.length + " >>\nstream\n"));
        out.writeBytes(content);
        out.writeBytes(bytes("\nendstream"));
        objects.put(number, out.toByteArray());
        return this;
    }

    byte[] file() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes("%PDF-1.7\n"));
        write(out, objects, "/Root 1 0 R " + trailer);
        return out.toByteArray();
    }

    /** That file with more behind it, as a program writes that changes a file without moving what is there. */
    byte[] before(Map<Integer, String> changes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] file = file();
        out.writeBytes(file);
        Map<Integer, byte[]> changed = new TreeMap<>();
        changes.forEach((number, text) -> changed.put(number, bytes(text)));
        write(out, changed, "/Root 1 0 R /Prev " + table(file) + " " + trailer);
        return out.toByteArray();
    }

    /** With a change of that object that only readers of PDF 1.5 know of. */
    static byte[] hybrid(int number) {
        byte[] file = page().file();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(file);
        int changed = out.size();
        out.writeBytes(bytes(number + " 0 obj\n<< /Length 1 >>\nstream\nn\nendstream\nendobj\n"));
        int stream = out.size();
        byte[] entry = ByteBuffer.allocate(6)
                .put((byte) 1)
                .putInt(changed)
                .put((byte) 0)
                .array();
        out.writeBytes(
                bytes("20 0 obj\n<< /Type /XRef /W [1 4 1] /Index [" + number + " 1] /Size 21 /Length 6 >>\nstream\n"));
        out.writeBytes(entry);
        out.writeBytes(bytes("\nendstream\nendobj\n"));
        write(out, Map.of(), "/Root 1 0 R /Prev " + table(file) + " /XRefStm " + stream);
        return out.toByteArray();
    }

    /** Where the last table begins. */
    static int table(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return Integer.parseInt(text.substring(text.lastIndexOf("startxref") + 10, text.lastIndexOf("\n%%EOF")));
    }

    static void write(ByteArrayOutputStream out, Map<Integer, byte[]> objects, String trailer) {
        StringBuilder table = new StringBuilder();
        int highest = 0;
        for (Map.Entry<Integer, byte[]> object : objects.entrySet()) {
            table.append("%d 1\n%010d 00000 n \n".formatted(object.getKey(), out.size()));
            out.writeBytes(bytes(object.getKey() + " 0 obj\n"));
            out.writeBytes(object.getValue());
            out.writeBytes(bytes("\nendobj\n"));
            highest = object.getKey();
        }
        int start = out.size();
        out.writeBytes(bytes("xref\n0 1\n0000000000 65535 f \n" + table + "trailer\n<< /Size " + (highest + 1) + " "
                + trailer + " >>\nstartxref\n" + start + "\n%%EOF\n"));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Zeros, as the filter FlateDecode takes them. */
    static byte[] deflated(long zeros) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[1_000_000];
        byte[] packed = new byte[64_000];
        for (long rest = zeros; rest > 0; rest -= block.length) {
            deflater.setInput(block, 0, (int) Math.min(rest, block.length));
            drain(deflater, packed, out);
        }
        deflater.finish();
        drain(deflater, packed, out);
        deflater.end();
        return out.toByteArray();
    }

    static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        drain(deflater, new byte[64_000], out);
        deflater.end();
        return out.toByteArray();
    }

    private static void drain(Deflater deflater, byte[] packed, ByteArrayOutputStream out) {
        for (int n = deflater.deflate(packed); n > 0; n = deflater.deflate(packed)) {
            out.write(packed, 0, n);
        }
    }
}
