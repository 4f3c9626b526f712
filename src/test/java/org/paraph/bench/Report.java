package org.paraph.bench;

import java.util.Arrays;
import java.util.Locale;

/** Prints results, each on a line of its own. */
final class Report {

    private Report() {}

    static void line(String name, double value, String unit) {
        System.out.println(String.format(Locale.ROOT, "bench %s %.3f %s", name, value, unit));
    }

    /** In milliseconds. */
    static double median(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2] / 1e6;
    }
}
