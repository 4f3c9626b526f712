package org.paraph.content.pdf.upload;

/**
 * What looking at one file may cost. Counted in work instead of time, so that the same file always has the same answer. Not
 * thread-safe; used once.
 */
final class Budget {

    /** So much may a stream hold that describes the file itself and has to be unpacked in memory. */
    static final long STRUCTURE = 16_000_000;

    /** So much may any other stream hold: a page scanned in colour at 600 dots an inch. */
    static final long STREAM = 128_000_000;

    /** So many dots may a picture have, since each takes memory when it is drawn. */
    static final long DOTS = 50_000_000;

    /** So many nodes of the page tree may wait to be visited. */
    static final long NODES = 100_000;

    private static final long UNPACKED = 1_000_000_000;
    private static final long OBJECTS = 1_500_000;
    private static final int READINGS = 16;
    private static final long READ_AT_LEAST = 1_000_000;

    private long unpacked = UNPACKED;
    private long objects = OBJECTS;
    private long read;

    Budget(int fileSize) {
        read = READ_AT_LEAST + (long) READINGS * fileSize;
    }

    /** Bytes of the file that are read; a file that is built well is read about twice. */
    void read(long bytes) {
        read -= bytes;
        refuseBelowZero(read);
    }

    /** Bytes that come out of a compressed stream. */
    void unpacked(long bytes) {
        unpacked -= bytes;
        refuseBelowZero(unpacked);
    }

    /** Parts of the file's structure: numbers, names, lists… */
    void objects(long number) {
        objects -= number;
        refuseBelowZero(objects);
    }

    static void refuseAbove(long limit, long value) {
        if (value > limit || value < 0) {
            throw new UnfitException(UploadProblem.TOO_COMPLEX);
        }
    }

    private static void refuseBelowZero(long rest) {
        if (rest < 0) {
            throw new UnfitException(UploadProblem.TOO_COMPLEX);
        }
    }
}
