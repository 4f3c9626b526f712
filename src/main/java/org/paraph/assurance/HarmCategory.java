package org.paraph.assurance;

import java.util.Optional;

/**
 * What a compromised signature can harm: the eight categories of the worksheet in the Guideline on Defining Authentication
 * Requirements, step 1. Their wording was not read at the source; only the number and the subjects are relied on. Immutable.
 */
public enum HarmCategory {
    /** Inconvenience, distress, loss of standing or reputation. */
    INCONVENIENCE,
    FINANCIAL_LOSS,
    /** Harm to a program or to the public interest. */
    PUBLIC_INTEREST,
    /** Unauthorized release of sensitive personal or commercial information. */
    PERSONAL_INFORMATION,
    /** Unauthorized release of sensitive government information. */
    GOVERNMENT_INFORMATION,
    /** Civil or criminal violations. */
    VIOLATIONS,
    /** Personal health and safety. */
    HEALTH_AND_SAFETY,
    NATIONAL_INTEREST;

    /** The word used in decisions, records and message keys, e.g. {@code financial-loss}. */
    public String key() {
        return Keys.of(this);
    }

    public static Optional<HarmCategory> of(String key) {
        return Keys.find(HarmCategory.class, key);
    }
}
