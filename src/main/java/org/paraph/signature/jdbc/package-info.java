/** Signature requests in Paraph's own table, by SQL that H2 and PostgreSQL share. Nothing but storage belongs here. */
package org.paraph.signature.jdbc;
