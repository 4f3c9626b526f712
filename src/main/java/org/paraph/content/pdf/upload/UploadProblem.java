package org.paraph.content.pdf.upload;

import java.util.Locale;

/** Why an uploaded file is not signed. Where there are several reasons, the first of them is told. */
public enum UploadProblem {
    /** Larger than the limit. */
    TOO_LARGE,
    /** Does not begin as a PDF file does. */
    NOT_A_PDF,
    /** Opens with a password only, or forbids something: its signer could not be sure what others see. */
    ENCRYPTED,
    /** Cannot be read as it stands. Readers repair such files, each in its own way. */
    DAMAGED,
    /** Reading or drawing it would take more time or memory than a document for people ever does. */
    TOO_COMPLEX,
    /** More pages than one reads. */
    TOO_MANY_PAGES,
    /** Its certifying signature forbids every change, the next signature included. */
    LOCKED,
    /** An XFA form: what it shows is computed when it is opened. */
    XFA_FORM,
    /** Holds a script. */
    SCRIPT,
    /** Starts a program, sends data, opens another file, or does something by itself when it is opened. */
    ACTION,
    /** Holds other files, sounds or films. */
    ATTACHMENT,
    /** Shows content that is fetched from elsewhere. */
    OUTSIDE_CONTENT,
    /** Has layers of which some are not shown, or not printed. */
    HIDDEN_LAYER,
    /** Holds pages that are not among those shown. */
    HIDDEN_PAGE,
    /** Not every reader would show the same. */
    AMBIGUOUS,
    /** Holds pictures of a kind that the signing form cannot show. */
    PICTURE_FORMAT;

    /** For instance {@code pdf-too-many-pages}. */
    public String key() {
        return "pdf-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
