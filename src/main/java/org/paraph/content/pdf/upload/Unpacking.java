package org.paraph.content.pdf.upload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Measures what a stream unpacks to, without keeping it. Unpacks with the library's own filters, so that what is measured is
 * what would be unpacked later.
 */
final class Unpacking {

    private static final Set<COSName> JPEG = Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION);
    private static final Set<COSName> FAX = Set.of(COSName.CCITTFAX_DECODE, COSName.CCITTFAX_DECODE_ABBREVIATION);
    private static final Set<COSName> OTHER_PICTURES = Set.of(COSName.JPX_DECODE, COSName.JBIG2_DECODE);
    private static final int MOST_FILTERS = 8;
    private static final int LONGEST_ROW = 16_000_000;

    private final COSStream stream;
    private final Budget budget;

    Unpacking(COSStream stream, Budget budget) {
        this.stream = stream;
        this.budget = budget;
    }

    /**
     * @param limit of bytes
     * @return bytes; of a picture, those before its own decoder
     * @throws UnfitException when there would be more
     * @throws IOException when a filter is unknown
     */
    long measure(long limit) throws IOException {
        List<COSName> filters = filters();
        Budget.refuseAbove(MOST_FILTERS, filters.size());
        InputStream in = stream.createRawInputStream();
        long size = stream.getLong(COSName.LENGTH);
        for (int i = 0; i < filters.size(); i++) {
            if (isPicture(filters.get(i))) {
                picture(filters.get(i), in, parameters(i));
                return size;
            }
            refuseLongRows(parameters(i));
            boolean isLast = i == filters.size() - 1;
            Sink sink = new Sink(isLast ? limit : Math.min(limit, Budget.STRUCTURE), !isLast);
            unpack(FilterFactory.INSTANCE.getFilter(filters.get(i)), in, sink, i);
            size = sink.size;
            in = new ByteArrayInputStream(sink.kept.toByteArray());
        }
        return size;
    }

    private static boolean isPicture(COSName filter) {
        return JPEG.contains(filter) || FAX.contains(filter) || OTHER_PICTURES.contains(filter);
    }

    private void picture(COSName filter, InputStream in, COSDictionary parameters) throws IOException {
        if (FAX.contains(filter)) {
            PictureSize.fax(parameters, stream);
        } else if (JPEG.contains(filter)) {
            PictureSize.jpeg(in);
        }
    }

    /** Of data that end too early, readers show what there is; so does the signing form. */
    private void unpack(Filter filter, InputStream in, Sink sink, int index) {
        try {
            filter.decode(in, sink, stream, index);
        } catch (IOException incomplete) {
            return; // measured as far as it goes
        }
    }

    private List<COSName> filters() throws IOException {
        List<COSName> names = new ArrayList<>();
        COSBase given = stream.getFilters();
        if (given instanceof COSName name) {
            names.add(name);
        } else if (given instanceof COSArray array) {
            for (COSBase each : array) {
                if (!(each instanceof COSName name)) {
                    throw new IOException("A filter has no name");
                }
                names.add(name);
            }
        }
        return names;
    }

    private COSDictionary parameters(int index) {
        COSBase given = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        COSBase one = given instanceof COSArray array && index < array.size() ? array.getObject(index) : given;
        return one instanceof COSDictionary dictionary ? dictionary : new COSDictionary();
    }

    private static void refuseLongRows(COSDictionary parameters) {
        long bits = Math.max(1L, parameters.getInt(COSName.COLORS, 1))
                * Math.max(1L, parameters.getInt(COSName.BITS_PER_COMPONENT, 8));
        Budget.refuseAbove(LONGEST_ROW, bits);
        Budget.refuseAbove(LONGEST_ROW, bits / 8 * Math.max(1L, parameters.getInt(COSName.COLUMNS, 1)));
    }

    private final class Sink extends OutputStream {

        private final long limit;
        private final boolean keeps;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long size;

        Sink(long limit, boolean keeps) {
            this.limit = limit;
            this.keeps = keeps;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            size += length;
            Budget.refuseAbove(limit, size);
            budget.unpacked(length);
            if (keeps) {
                kept.write(bytes, offset, length);
            }
        }
    }
}
