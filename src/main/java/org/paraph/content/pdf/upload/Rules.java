package org.paraph.content.pdf.upload;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;

/**
 * What may not be in a file, dictionary by dictionary. A dictionary is judged wherever it stands: a rule that looked at the
 * usual places only would miss those that some reader knows besides.
 */
final class Rules {

    /** Each finds one thing; none knows the others. */
    static final List<Function<COSDictionary, Optional<UploadProblem>>> ALL = List.of(
            Rules::form,
            Rules::script,
            Actions::judge,
            Rules::attachment,
            Rules::outside,
            Layers::judge,
            Pictures::judge);

    private static final COSName JAVA_SCRIPT = COSName.getPDFName("JavaScript");
    private static final Set<String> MEDIA = Set.of("FileAttachment", "Movie", "Sound", "Screen", "RichMedia", "3D");

    private Rules() {}

    private static Optional<UploadProblem> form(COSDictionary it) {
        return when(it.containsKey("XFA"), UploadProblem.XFA_FORM);
    }

    private static Optional<UploadProblem> script(COSDictionary it) {
        COSBase code = it.getDictionaryObject(COSName.JS);
        boolean named = JAVA_SCRIPT.equals(it.getCOSName(COSName.S)) || it.containsKey(JAVA_SCRIPT);
        boolean isPostScript = it instanceof COSStream && "PS".equals(it.getNameAsString(COSName.SUBTYPE));
        return when(
                named || isPostScript || code instanceof COSString || code instanceof COSStream, UploadProblem.SCRIPT);
    }

    private static Optional<UploadProblem> attachment(COSDictionary it) {
        boolean holdsFile = it.getDictionaryObject(COSName.EF) instanceof COSDictionary
                || "EmbeddedFile".equals(it.getNameAsString(COSName.TYPE))
                || it.getDictionaryObject(COSName.getPDFName("Collection")) instanceof COSDictionary;
        String kind = it.getNameAsString(COSName.SUBTYPE);
        boolean plays = it.containsKey(COSName.RECT) && kind != null && MEDIA.contains(kind);
        return when(holdsFile || plays, UploadProblem.ATTACHMENT);
    }

    private static Optional<UploadProblem> outside(COSDictionary it) {
        boolean fetched = it instanceof COSStream
                && (it.containsKey(COSName.F)
                        || it.containsKey(COSName.getPDFName("Ref"))
                        || it.containsKey(COSName.getPDFName("OPI")));
        return when(fetched, UploadProblem.OUTSIDE_CONTENT);
    }

    static Optional<UploadProblem> when(boolean found, UploadProblem problem) {
        return found ? Optional.of(problem) : Optional.empty();
    }

    static boolean isFilled(COSBase array) {
        return array instanceof COSArray given && given.size() > 0;
    }
}
