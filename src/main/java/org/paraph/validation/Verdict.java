package org.paraph.validation;

import java.util.List;
import org.paraph.ades.Indication;

/**
 * What can be said of a document. Immutable.
 *
 * @param indication {@code PASSED} only without any finding that speaks against it
 * @param findings the gravest first
 * @param signatories whose signatures were found, in the order in which they were made
 * @param report the validation report of ETSI TS 119 102-2, XML
 */
public record Verdict(Indication indication, List<Finding> findings, List<Signatory> signatories, String report) {

    public Verdict {
        findings = List.copyOf(findings);
        signatories = List.copyOf(signatories);
    }
}
