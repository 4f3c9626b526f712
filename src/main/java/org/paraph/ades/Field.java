package org.paraph.ades;

/**
 * A place for one party's signature on a page, there before anybody signs. Immutable.
 *
 * @param id name of the field, unique in the document
 * @param page from 1
 * @param x distance from the left edge, in points (1/72 inch)
 * @param y distance from the top edge, in points
 * @param width in points
 * @param height in points
 */
public record Field(String id, int page, float x, float y, float width, float height) {

    public Field {
        if (id.isBlank() || page < 1 || x < 0 || y < 0 || width <= 0 || height <= 0) {
            throw new IllegalArgumentException("No place for a signature: " + id + " on page " + page);
        }
    }
}
