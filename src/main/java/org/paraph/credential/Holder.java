package org.paraph.credential;

import java.util.Optional;

/**
 * Whom a certificate names. Immutable.
 *
 * @param id of the account
 * @param name as people read it
 */
public record Holder(String id, String name, Optional<String> email) {}
