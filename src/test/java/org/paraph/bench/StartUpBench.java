package org.paraph.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.paraph.HostApplication;

/** Start-up time and memory of a host application, with and without the plug-in: the median of three starts each. */
class StartUpBench {

    private static final int STARTS = 3;

    @Test
    void startUpAndMemoryWithAndWithoutThePlugIn() throws Exception {
        long[][] without = new long[STARTS][];
        long[][] with = new long[STARTS][];
        for (int i = 0; i < STARTS; i++) {
            without[i] = start(false);
            with[i] = start(true);
        }
        Report.line("start-up-without-paraph", median(without, 0), "ms");
        Report.line("start-up-with-paraph", median(with, 0), "ms");
        Report.line("start-up-with-vs-without-paraph", median(with, 0) / median(without, 0), "ratio");
        Report.line("heap-without-paraph", median(without, 1), "MiB");
        Report.line("heap-with-paraph", median(with, 1), "MiB");
    }

    private static double median(long[][] starts, int figure) {
        long[] sorted = Arrays.stream(starts).mapToLong(s -> s[figure]).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static long[] start(boolean paraph) throws IOException, InterruptedException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String url = "jdbc:h2:file:" + SigningBench.folder().resolve("host");
        Process host = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        classPath,
                        HostApplication.class.getName(),
                        Boolean.toString(paraph),
                        url)
                .redirectErrorStream(true)
                .start();
        String output = new String(host.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (host.waitFor() != 0) {
            throw new IllegalStateException("The host did not start:\n" + output);
        }
        return output.lines()
                .filter(l -> l.startsWith("HOST "))
                .map(l -> Arrays.stream(l.split(" "))
                        .skip(1)
                        .limit(2)
                        .mapToLong(Long::parseLong)
                        .toArray())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(output));
    }
}
