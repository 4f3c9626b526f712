/**
 * What the leave-request process checks on the server before it starts: the rules, their texts in both languages, and
 * the listener that hangs them on the start event. The rules know the JDK only; nothing about signatures belongs here.
 */
package org.paraph.engine.camunda.leave;
