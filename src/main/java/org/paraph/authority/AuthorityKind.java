package org.paraph.authority;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of delegated authority: Financial Administration Act, sections 32 to 34, leave, contracts, and waivers of a level. */
public enum AuthorityKind {
    LEAVE_APPROVAL,
    SECTION_32,
    SECTION_34,
    SECTION_33,
    CONTRACT,
    WAIVER;

    /** The word in models, records and files, e.g. {@code section-34}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AuthorityKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** Whether it is exercised over an amount of money. */
    boolean spends() {
        return this != LEAVE_APPROVAL && this != WAIVER;
    }

    /** Whether it enters into the obligation that section 34 certifies: commitment or contract. */
    boolean isTransaction() {
        return this == SECTION_32 || this == CONTRACT;
    }
}
