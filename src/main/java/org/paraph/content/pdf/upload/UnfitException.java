package org.paraph.content.pdf.upload;

/**
 * Ends the look at a file from deep inside the library, which swallows exceptions of its own kind. Never leaves this room.
 */
final class UnfitException extends RuntimeException {

    private final UploadProblem problem;

    UnfitException(UploadProblem problem) {
        super(problem.key(), null, false, false);
        this.problem = problem;
    }

    UploadProblem problem() {
        return problem;
    }
}
