/**
 * What the expense-approval process does on the server: the check of a claim before it starts and after a correction, with
 * its texts in both languages, and the payment requisition at its end. Money is whole cents or decimal text, never floating
 * point. Who signs, and by what authority, is none of its business.
 */
package org.paraph.engine.camunda.expense;
