/**
 * The outbox in the engine's own database, table {@code PARAPH_MAIL}. Rows are claimed by an update that only one node can
 * win. Knows {@code notification} alone.
 */
package org.paraph.notification.jdbc;
