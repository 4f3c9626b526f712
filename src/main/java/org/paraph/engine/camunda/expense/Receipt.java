package org.paraph.engine.camunda.expense;

import org.camunda.bpm.engine.variable.value.FileValue;
import org.paraph.content.DocumentType;

/**
 * A receipt that keeps the rules.
 *
 * @param variable that holds it, such as {@code receipt1}
 * @param file as it came
 * @param fileName which ends as files of that type do
 * @param size in bytes
 */
record Receipt(String variable, FileValue file, String fileName, DocumentType type, int size) {}
