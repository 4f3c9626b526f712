package org.paraph.content.pdf.upload;

import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Pictures that the signing form would leave out without a word, that are too large to draw, or that print as another. */
final class Pictures {

    private Pictures() {}

    static Optional<UploadProblem> judge(COSDictionary it) {
        if (!(it instanceof COSStream picture) || !COSName.IMAGE.equals(it.getCOSName(COSName.SUBTYPE))) {
            return Optional.empty();
        }
        PictureSize.check(picture);
        if (picture.containsKey(COSName.getPDFName("Alternates"))) {
            return Optional.of(UploadProblem.AMBIGUOUS);
        }
        return Rules.when(isLeftOut(picture.getFilters()), UploadProblem.PICTURE_FORMAT);
    }

    /** Nothing of what Paraph brings can decode these. */
    private static boolean isLeftOut(COSBase filter) {
        if (filter instanceof COSArray several) {
            for (COSBase each : several) {
                if (isLeftOut(each)) {
                    return true;
                }
            }
        }
        return COSName.JPX_DECODE.equals(filter) || COSName.JBIG2_DECODE.equals(filter);
    }
}
