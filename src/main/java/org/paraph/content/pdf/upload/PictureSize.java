package org.paraph.content.pdf.upload;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** How many dots a picture has. Each method throws {@link UnfitException} when there are more than are drawn. */
final class PictureSize {

    private static final int MARKER = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int TEMPORARY = 0x01;
    private static final int FIRST_RESTART = 0xD0;
    private static final int FAX_COLUMNS = 1728;

    private PictureSize() {}

    /** What the file says of it. */
    static void check(COSDictionary picture) {
        refuseLarge(picture.getInt(COSName.WIDTH, 0), picture.getInt(COSName.HEIGHT, 0));
    }

    /** A fax (ITU-T T.4, T.6), whose lines are as long as its decoder is told. */
    static void fax(COSDictionary parameters, COSDictionary picture) {
        refuseLarge(
                parameters.getInt(COSName.COLUMNS, FAX_COLUMNS),
                Math.max(parameters.getInt(COSName.ROWS, 0), picture.getInt(COSName.HEIGHT, 0)));
    }

    private static void refuseLarge(long width, long height) {
        Budget.refuseAbove(Budget.DOTS, Math.max(0, width) * Math.max(0, height));
    }

    /** What a JPEG says of itself in every frame header before its first scan (ITU-T T.81, B.2.2). */
    static void jpeg(InputStream data) throws IOException {
        try (DataInputStream in = new DataInputStream(data)) {
            if (in.readUnsignedShort() != (MARKER << 8 | START_OF_IMAGE)) {
                return;
            }
            for (int marker = marker(in); !isEnd(marker); marker = marker(in)) {
                int length = standsAlone(marker) ? 0 : in.readUnsignedShort() - 2;
                if (isFrame(marker)) {
                    in.readUnsignedByte();
                    int height = in.readUnsignedShort();
                    refuseLarge(in.readUnsignedShort(), height);
                    length -= 5;
                }
                in.skipNBytes(Math.max(0, length));
            }
        } catch (EOFException end) {
            return; // nothing to draw
        }
    }

    private static int marker(DataInputStream in) throws IOException {
        int b = in.readUnsignedByte();
        while (b != MARKER) {
            b = in.readUnsignedByte();
        }
        while (b == MARKER) {
            b = in.readUnsignedByte();
        }
        return b;
    }

    private static boolean isEnd(int marker) {
        return marker == START_OF_SCAN || marker == END_OF_IMAGE;
    }

    private static boolean standsAlone(int marker) {
        return marker == TEMPORARY || (marker >= FIRST_RESTART && marker <= START_OF_IMAGE);
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
