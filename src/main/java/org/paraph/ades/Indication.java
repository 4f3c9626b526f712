package org.paraph.ades;

/** The three words of EN 319 102-1, section 5.1.3. Only {@link #PASSED} is a yes. */
public enum Indication {
    PASSED,
    FAILED,
    /** What is there does not suffice to say. */
    INDETERMINATE
}
