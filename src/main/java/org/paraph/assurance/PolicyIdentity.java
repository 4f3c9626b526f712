package org.paraph.assurance;

import java.time.LocalDate;

/**
 * Which policy a record was made under.
 *
 * @param effective the day from which the policy holds
 * @param sha256 digest of the policy file's bytes, lower-case hexadecimal
 */
public record PolicyIdentity(String id, String version, LocalDate effective, String sha256) {}
