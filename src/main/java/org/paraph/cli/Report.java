package org.paraph.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import org.paraph.validation.Verdict;

/** What was found of all files, to be written at the end. */
interface Report {

    void add(Path file, Verdict verdict);

    void writeTo(PrintStream out);
}
