package org.paraph.assurance;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * One level of Table 2 of the Guidance: what a signature of that level needs. Immutable.
 *
 * @param type the least type of electronic signature
 * @param notes the notes that apply
 */
public record SignatureRequirement(
        AssuranceLevel level,
        SignatureType type,
        Authenticating authentication,
        TimeStamp timeStamp,
        Keeping keeping,
        Set<TableNote> notes) {

    public SignatureRequirement {
        notes = Collections.unmodifiableSet(new TreeSet<>(notes));
    }

    /**
     * @param level the least level of authentication; at level 1 any form
     * @param twoFactors whether two factors are mandatory
     */
    public record Authenticating(AssuranceLevel level, boolean twoFactors) {}

    /**
     * What is kept, how well protected, and for how long.
     *
     * @param always supporting information for every type of signature
     * @param whenCryptographic what a digital or secure signature adds
     */
    public record Keeping(
            Set<SupportingInformation> always,
            Set<SupportingInformation> whenCryptographic,
            Integrity integrity,
            Retention retention) {

        public Keeping {
            always = Collections.unmodifiableSet(new TreeSet<>(always));
            whenCryptographic = Collections.unmodifiableSet(new TreeSet<>(whenCryptographic));
        }

        /** The supporting information that a signature of this type needs. */
        public Set<SupportingInformation> supporting(SignatureType type) {
            Set<SupportingInformation> all = EnumSet.noneOf(SupportingInformation.class);
            all.addAll(always);
            if (type.atLeast(SignatureType.DIGITAL)) {
                all.addAll(whenCryptographic);
            }
            return Collections.unmodifiableSet(all);
        }
    }
}
