package org.paraph.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Makes a job of each mail once the event's transaction is committed. One thread does it, so that signing never waits for
 * it. What the queue lost (a crash, an overflow, another node's end) is found in the outbox at start-up and every minute.
 */
final class Handover implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
    private static final int QUEUE = 1000;
    private static final int SWEEP = 500;
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    private final MailStore store;
    private final MailJobs jobs;
    private final TransactionOperations transactions;
    private final Readiness readiness;
    private final Clock clock;
    private final BlockingQueue<String> queue = new ArrayBlockingQueue<>(QUEUE);
    private volatile Thread worker;

    Handover(MailStore store, MailJobs jobs, TransactionOperations transactions, Readiness readiness, Clock clock) {
        this.store = store;
        this.jobs = jobs;
        this.transactions = transactions;
        this.readiness = readiness;
        this.clock = clock;
    }

    /** Queues the mails when the current transaction commits. */
    void afterCommit(List<String> mails) {
        if (worker != null && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    mails.forEach(queue::offer);
                }
            });
        }
    }

    /** Makes a job of every open mail; the number of jobs made. */
    int sweep() {
        return (int) store.open(SWEEP).stream().filter(this::hand).count();
    }

    @Override
    public void start() {
        var missing = readiness.missing();
        if (missing.isEmpty()) {
            worker = new Thread(this::work, "paraph-mail");
            worker.setDaemon(true);
            worker.start();
        } else {
            LOG.warn("No mail is sent, mails wait in PARAPH_MAIL. Missing: {}", String.join(", ", missing));
        }
    }

    @Override
    public void stop() {
        var running = worker;
        worker = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    private void work() {
        try {
            var nextSweep = clock.instant();
            while (worker == Thread.currentThread()) {
                nextSweep = step(nextSweep);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Instant step(Instant nextSweep) throws InterruptedException {
        long left = Duration.between(clock.instant(), nextSweep).toMillis();
        String mail = left > 0 ? queue.poll(left, TimeUnit.MILLISECONDS) : null;
        if (mail != null) {
            hand(mail);
            return nextSweep;
        }
        sweepQuietly();
        return clock.instant().plus(BETWEEN_SWEEPS);
    }

    private void sweepQuietly() {
        try {
            sweep();
        } catch (RuntimeException databaseDown) {
            LOG.warn("The outbox cannot be read; it is read again in a minute.", databaseDown);
        }
    }

    private boolean hand(String mail) {
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> claimAndCreate(mail)));
        } catch (RuntimeException failed) {
            LOG.warn("No job could be made for mail {}; it is tried again in a minute.", mail, failed);
            return false;
        }
    }

    private boolean claimAndCreate(String mail) {
        boolean claimed = store.claim(mail, clock.instant());
        if (claimed) {
            jobs.create(mail);
        }
        return claimed;
    }
}
