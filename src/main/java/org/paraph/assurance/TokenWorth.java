package org.paraph.assurance;

/**
 * What one or more tokens are worth together.
 *
 * @param rule the rule by which the level was reached; its key goes into the record
 */
public record TokenWorth(Rule rule, AssuranceLevel level) {

    /** How tokens add up. */
    public enum Rule {
        /** The best token alone. */
        SINGLE_TOKEN,
        /** Something known and something held, each of level 2 or more (Table B1, note 2). */
        KNOW_AND_HAVE;

        public String key() {
            return Keys.of(this);
        }
    }
}
