package org.paraph.content.pdf.upload;

import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Layers (ISO 32000-1, 8.11) that are not shown at first, or not in print: signers would not see what others do. */
final class Layers {

    private static final List<COSName> STATES = List.of(
            COSName.getPDFName("ViewState"), COSName.getPDFName("PrintState"), COSName.getPDFName("ExportState"));

    private Layers() {}

    static Optional<UploadProblem> judge(COSDictionary it) {
        boolean hides = STATES.stream().anyMatch(state -> COSName.OFF.equals(it.getCOSName(state)))
                || (it.getDictionaryObject(COSName.OCPROPERTIES) instanceof COSDictionary properties
                        && hides(properties));
        return Rules.when(hides, UploadProblem.HIDDEN_LAYER);
    }

    private static boolean hides(COSDictionary properties) {
        COSDictionary first = properties.getCOSDictionary(COSName.D);
        if (first == null) {
            return false;
        }
        COSName base = first.getCOSName(COSName.BASE_STATE);
        return Rules.isFilled(first.getDictionaryObject(COSName.OFF)) || (base != null && !base.equals(COSName.ON));
    }
}
