package org.paraph.validation;

import java.util.List;
import org.paraph.ades.Indication;

/**
 * What can be said of a document. Immutable.
 *
 * @param indication {@code PASSED} only without any finding that speaks against it
 * @param findings the gravest first
 * @param report the validation report of ETSI TS 119 102-2, XML
 */
public record Verdict(Indication indication, List<Finding> findings, String report) {

    public Verdict {
        findings = List.copyOf(findings);
    }
}
