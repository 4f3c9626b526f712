/**
 * Evidence in a relational database: the tables PARAPH_RECORD, PARAPH_JOURNAL and PARAPH_JOURNAL_HEAD, on H2 and
 * PostgreSQL, in the transactions of the engine's own data source. Nothing but SQL and transactions belongs here; the rest
 * of the house sees {@link org.paraph.evidence.jdbc.EvidenceJdbcConfiguration} alone.
 */
package org.paraph.evidence.jdbc;
