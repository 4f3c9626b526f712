package org.paraph.content.pdf.upload;

/** What came of looking at an uploaded file. */
public sealed interface Inspection {

    /**
     * The file may be signed as it is.
     *
     * @param pages at least 1
     * @param signatures how many are in it already, time stamps not counted. They stay valid as long as what is added is added
     *     behind them (an incremental update); whether they are valid now is not known here
     */
    record Fit(int pages, int signatures) implements Inspection {}

    /** The file is not to be signed. */
    record Unfit(UploadProblem problem) implements Inspection {}
}
