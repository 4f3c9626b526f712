/**
 * What is done once a day, by a job of the engine on one node: the process {@code paraph-maintenance} with its delegate.
 * What to remove and how to check is decided by the rooms that own the tables.
 */
package org.paraph.engine.camunda.maintenance;
