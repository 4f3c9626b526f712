package org.paraph.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two things done at the same moment. */
final class AtOnce implements AutoCloseable {

    private final ExecutorService people = Executors.newFixedThreadPool(2);

    /** What each came to: its value, or what it threw. */
    List<Object> run(Callable<?> one, Callable<?> two) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        List<Future<Object>> running = new ArrayList<>();
        for (Callable<?> work : List.of(one, two)) {
            running.add(people.submit(() -> {
                barrier.await();
                try {
                    return work.call();
                } catch (RuntimeException surprise) {
                    return surprise;
                }
            }));
        }
        List<Object> came = new ArrayList<>();
        for (Future<Object> future : running) {
            came.add(future.get());
        }
        return came;
    }

    @Override
    public void close() {
        people.shutdown();
    }
}
