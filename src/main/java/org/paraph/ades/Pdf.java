package org.paraph.ades;

import java.util.Arrays;

/** A document that was made here. Immutable. */
public final class Pdf {

    private final byte[] bytes;

    private Pdf(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Pdf of(byte[] bytes) {
        return new Pdf(bytes.clone());
    }

    /** Keeps the array, which nobody else has. */
    static Pdf owning(byte[] bytes) {
        return new Pdf(bytes);
    }

    /** @return a copy */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pdf it && Arrays.equals(bytes, it.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Pdf[" + bytes.length + " bytes]";
    }
}
