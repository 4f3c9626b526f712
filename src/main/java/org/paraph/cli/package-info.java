/**
 * What is started by hand from the runnable jar, without engine, web server or database. Reads arguments, writes for people or for
 * programs, and ends with a number. Knows {@code validation} and what that rests on; nobody but the jar's start knows this room.
 */
package org.paraph.cli;
