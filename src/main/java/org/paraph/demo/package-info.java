/**
 * The runnable example: people with their delegations, settings, a mail server with a page to read its mails, and a first
 * page. None of it is in the plug-in jar. May use the engine and Spring as any host application does, and nothing of Paraph
 * but its settings and the register of delegations; where the jar is started, it hands commands on to the command line.
 */
package org.paraph.demo;
