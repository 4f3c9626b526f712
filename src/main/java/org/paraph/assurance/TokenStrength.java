package org.paraph.assurance;

/**
 * One token that was answered rightly.
 *
 * @param level what this very token is worth alone, e.g. level 1 for a password too short for level 2 (Table B1, note 1)
 */
public record TokenStrength(TokenType type, AssuranceLevel level) {}
