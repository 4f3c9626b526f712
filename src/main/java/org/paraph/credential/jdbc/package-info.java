/** Keeps {@code credential}'s keys and certificates in PARAPH_CREDENTIAL. SQL and nothing else. */
package org.paraph.credential.jdbc;
