/**
 * PDF files as people see them: how many pages they have, and each page as a picture. Knows PDFBox, which no other
 * room but its own sub-rooms does, and nothing of processes, people or signatures.
 */
package org.paraph.content.pdf;
