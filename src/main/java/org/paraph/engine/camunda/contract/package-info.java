/**
 * What the contract-signature process does on the server: the check of a contract before it starts, with its texts in both
 * languages, and the archived contract at its end. Where signed documents are kept is asked through a port of its own. Who
 * signs, how, and by what authority, is none of its business.
 */
package org.paraph.engine.camunda.contract;
