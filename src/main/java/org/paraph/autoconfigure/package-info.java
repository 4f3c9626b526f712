/**
 * The only room that knows all others: puts them together in a Spring Boot application, sees to the tables, and holds one
 * immutable record of settings a room. No behaviour of signing belongs here.
 */
package org.paraph.autoconfigure;
