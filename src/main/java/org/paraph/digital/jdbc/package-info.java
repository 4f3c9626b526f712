/** Signed and prepared documents in a relational database, on H2 and PostgreSQL; nothing but SQL. */
package org.paraph.digital.jdbc;
