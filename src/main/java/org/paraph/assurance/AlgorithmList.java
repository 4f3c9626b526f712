package org.paraph.assurance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which algorithms and key lengths the Communications Security Establishment approves until when (ITSP.40.111; Guidance,
 * section 3.4, levels 3 and 4). An algorithm that is not listed is not approved. Immutable.
 */
public final class AlgorithmList {

    private final List<AlgorithmRule> rules;

    AlgorithmList(List<AlgorithmRule> rules) {
        this.rules = List.copyOf(rules);
    }

    public List<AlgorithmRule> rules() {
        return rules;
    }

    /** The line about that algorithm and key length, if there is one. */
    public Optional<AlgorithmRule> find(String algorithm, int keyLength) {
        return rules.stream().filter(rule -> rule.isAbout(algorithm, keyLength)).findFirst();
    }

    /**
     * Whether a new signature may be made with it on that day.
     *
     * @param keyLength in bits; 0 for a hash function or a parameter set
     */
    public boolean mayUseNow(String algorithm, int keyLength, LocalDate today) {
        return find(algorithm, keyLength)
                .filter(rule -> rule.status() == AlgorithmRule.Status.APPROVED)
                .filter(rule -> rule.runsOn(today))
                .isPresent();
    }

    /**
     * Whether a signature that is proved to have been made on that day can be accepted, whatever today's date is.
     *
     * @param keyLength in bits; 0 for a hash function or a parameter set
     */
    public boolean acceptableAt(String algorithm, int keyLength, LocalDate signedOn) {
        return find(algorithm, keyLength)
                .filter(rule -> rule.status() != AlgorithmRule.Status.NOT_APPROVED)
                .filter(rule -> rule.runsOn(signedOn))
                .isPresent();
    }
}
