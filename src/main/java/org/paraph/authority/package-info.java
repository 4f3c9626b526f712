/**
 * Who may sign what by delegated authority: delegations with their history, who held which position when, and the checks
 * at the instant of signing. Knows what is signed and what was signed before, never the engine; what a department decides
 * for itself is asked of {@link org.paraph.authority.AuthorityDecision}. Its tables are in {@code .jdbc}.
 */
package org.paraph.authority;
