package org.paraph.digital;

/**
 * One document of one process instance with all signatures that come into it. Immutable.
 *
 * @param part name of the variable that holds it, or id of the request whose letter it is
 * @param origin SHA-256 of the document before anybody signed it here
 */
public record Strand(String processInstance, String part, String origin) {}
