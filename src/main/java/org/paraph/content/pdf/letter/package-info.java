/**
 * What is signed, as a letter: labelled values and the list of documents, printed as PDF/A-2b with its fonts inside. Other
 * rooms hand in words and get bytes; how a page comes about, and which library prints it, nobody else needs to know. What is
 * signed and in which words is decided elsewhere.
 */
package org.paraph.content.pdf.letter;
