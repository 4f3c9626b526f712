package org.paraph.validation;

import java.util.Optional;
import org.paraph.ades.Examination;
import org.paraph.content.pdf.upload.UploadProblem;

/**
 * A document with what was found in it and what is known of it.
 *
 * @param sha256 of the document, in lower-case hexadecimal
 * @param problem what is wrong with it before any signature is looked at
 */
record Case(String sha256, Optional<UploadProblem> problem, Examination examined, Expected expected) {

    /** Whether it is known from elsewhere to be what it was, to the byte. */
    boolean isArchived() {
        return expected.sha256().filter(sha256::equals).isPresent();
    }
}
