package org.paraph.signature;

/** A reason that a person gives: 1 to 2,000 readable characters. */
public final class Reasons {

    private static final int LONGEST = 2000;

    private Reasons() {}

    public static boolean isGiven(String reason) {
        return reason != null
                && !PlainText.isBlank(reason)
                && reason.strip().length() <= LONGEST
                && PlainText.isText(reason);
    }
}
