package org.paraph.assurance;

/**
 * Where a number of the policy comes from and how far it can be trusted. Immutable.
 *
 * @param text title, version and place, never empty
 */
public record Source(String text, Trust trust) {

    /** How the number was come by, most trustworthy first. */
    public enum Trust {
        /** Read in the full text of the statute or regulation. */
        STATUTE,
        /** Read in the full text of the source. */
        FULL_TEXT,
        /** Read in an excerpt of the source. */
        EXCERPT,
        /** Read in the foreign standard that the source follows; assumed equal. */
        MODEL_STANDARD,
        /** Read in somebody else's account of the source. */
        SECOND_HAND,
        /** Concluded from other facts. */
        INFERRED,
        /** Not read anywhere yet: to be checked before it is relied on. */
        UNVERIFIED;

        public String key() {
            return Keys.of(this);
        }
    }
}
