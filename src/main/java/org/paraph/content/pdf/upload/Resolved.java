package org.paraph.content.pdf.upload;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObject;

/** Follows a reference to what it stands for; {@code null} where it leads nowhere. */
final class Resolved {

    private Resolved() {}

    static COSBase of(COSBase value) {
        return value instanceof COSObject reference ? reference.getObject() : value;
    }
}
