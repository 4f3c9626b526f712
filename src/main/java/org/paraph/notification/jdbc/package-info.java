/**
 * The outbox in the engine's own database, table {@code PARAPH_MAIL}. Rows are claimed by an update that only one node can
 * win. Knows {@code notification} alone; reads the requests' table for one thing only, who has signed.
 */
package org.paraph.notification.jdbc;
