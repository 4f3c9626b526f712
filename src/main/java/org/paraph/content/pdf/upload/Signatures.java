package org.paraph.content.pdf.upload;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** Counts the signatures in a file, and finds the one that allows no other (ISO 32000-1, 12.8). */
final class Signatures {

    private static final int NO_CHANGES = 1;
    private static final COSName METHOD = COSName.getPDFName("TransformMethod");

    private int number;
    private boolean locked;

    int number() {
        return number;
    }

    boolean isLocked() {
        return locked;
    }

    void look(COSDictionary it) {
        if (isSignature(it)) {
            number += "DocTimeStamp".equals(it.getNameAsString(COSName.TYPE)) ? 0 : 1;
            locked |= forbids(it.getCOSArray(COSName.getPDFName("Reference")));
        }
        // PDF 2.0: what the field of a signature locks once it is signed
        COSDictionary lock = it.getCOSDictionary(COSName.getPDFName("Lock"));
        boolean signed = it.getDictionaryObject(COSName.V) instanceof COSDictionary value && isSignature(value);
        locked |= signed && lock != null && lock.getInt(COSName.P) == NO_CHANGES;
    }

    private static boolean isSignature(COSDictionary it) {
        return it.getDictionaryObject(COSName.BYTERANGE) instanceof COSArray
                && it.getDictionaryObject(COSName.CONTENTS) instanceof COSString;
    }

    private static boolean forbids(COSArray references) {
        for (int i = 0; references != null && i < references.size(); i++) {
            if (references.getObject(i) instanceof COSDictionary reference
                    && COSName.DOCMDP.equals(reference.getCOSName(METHOD))) {
                COSDictionary parameters = reference.getCOSDictionary(COSName.getPDFName("TransformParams"));
                if (parameters != null && parameters.getInt(COSName.P) == NO_CHANGES) {
                    return true;
                }
            }
        }
        return false;
    }
}
