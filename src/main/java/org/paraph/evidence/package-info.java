/**
 * Evidence: the sealed transaction record of each ended signature request, and the append-only, hash-chained journal with
 * its check. Says what they are and when they hold; how they are stored is the business of {@code evidence.jdbc}. Knows the
 * JDK and {@code content} only, so that a stranger's check needs nothing else.
 */
package org.paraph.evidence;
