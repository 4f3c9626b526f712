package org.paraph.bench;

/** Two contenders, turn by turn, so that whatever else the machine does hits both alike. */
record Duel(Contender baseline, Contender challenger) {

    /** Medians in milliseconds. */
    record Medians(double baseline, double challenger) {
        double ratio() {
            return challenger / baseline;
        }
    }

    Medians fight(int warmUp, int rounds) {
        long[] base = new long[rounds];
        long[] challenge = new long[rounds];
        for (int i = -warmUp; i < rounds; i++) {
            long first = time(baseline);
            long second = time(challenger);
            if (i >= 0) {
                base[i] = first;
                challenge[i] = second;
            }
        }
        return new Medians(Report.median(base), Report.median(challenge));
    }

    private static long time(Contender contender) {
        String task = contender.prepare();
        long begun = System.nanoTime();
        contender.complete(task);
        return System.nanoTime() - begun;
    }
}
