package org.paraph.engine.camunda.contract;

import org.camunda.bpm.engine.variable.value.FileValue;

/**
 * The document that is signed.
 *
 * @param file as it came
 * @param fileName which ends in {@code .pdf}
 */
record ContractFile(FileValue file, String fileName) {}
