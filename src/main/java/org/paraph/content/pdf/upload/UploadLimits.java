package org.paraph.content.pdf.upload;

import org.paraph.content.pdf.PdfPages;

/**
 * How large an uploaded file may be. Immutable.
 *
 * @param bytes from 1 to 100,000,000
 * @param pages from 1 to {@link PdfPages#MOST_PAGES}
 */
public record UploadLimits(int bytes, int pages) {

    /** 20 MB, and as many pages as can be shown. */
    public static final UploadLimits USUAL = new UploadLimits(20_000_000, PdfPages.MOST_PAGES);

    private static final int MOST_BYTES = 100_000_000;

    /** @throws IllegalArgumentException when a limit is out of its range */
    public UploadLimits {
        if (bytes < 1 || bytes > MOST_BYTES || pages < 1 || pages > PdfPages.MOST_PAGES) {
            throw new IllegalArgumentException("Uploaded files: 1 to " + MOST_BYTES + " bytes and 1 to "
                    + PdfPages.MOST_PAGES + " pages, not " + bytes + " and " + pages);
        }
    }
}
