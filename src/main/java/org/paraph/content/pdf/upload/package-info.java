/**
 * Whether an uploaded PDF file may be signed: what is wrong with it, and the words that say so. Looks, and never runs, follows or
 * repairs anything in the file; what it costs to look is bounded whatever the file holds. Whether signatures that are already in
 * it are valid is not judged here.
 */
package org.paraph.content.pdf.upload;
