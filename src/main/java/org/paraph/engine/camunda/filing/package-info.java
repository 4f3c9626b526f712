/**
 * What every process for people says when somebody files a request that breaks a rule: the problems, their words in both
 * languages, what free text may consist of, and how a client's variables are read. The rules themselves belong to the process's own package; this one knows
 * nothing of signatures but how a day is written.
 */
package org.paraph.engine.camunda.filing;
