/**
 * Mail as jobs of the engine: one instance of the process {@code paraph-notification} per mail, so that retries, incidents
 * and their repair in Cockpit are the engine's own. Implements the ports of {@code notification}; knows nothing else.
 */
package org.paraph.engine.camunda.mail;
