package org.paraph.authentication.outofband;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.paraph.authentication.outofband.CodeCarrier.Outcome;
import org.paraph.authentication.outofband.CodeStore.SentCode;
import org.paraph.authentication.outofband.CodeStore.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes codes to their carriers once the transaction that made them is committed, and again until they expire. What the queue
 * lost (a crash, another node's end) is found at start-up and every minute. A code may be carried twice, with the same id,
 * and never after it has expired.
 */
final class Dispatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);
    private static final int THREADS = 2;
    private static final int SWEEP = 200;
    private static final Duration LEASE = Duration.ofSeconds(45);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final CodeStore store;
    private final Envelopes envelopes;
    private final Carriers carriers;
    private final Clock clock;
    private volatile ScheduledExecutorService workers;

    Dispatch(CodeStore store, Envelopes envelopes, Carriers carriers, Clock clock) {
        this.store = store;
        this.envelopes = envelopes;
        this.carriers = carriers;
        this.clock = clock;
    }

    /** Carries the code when the current transaction commits. */
    void afterCommit(String id) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    later(id, Duration.ZERO);
                }
            });
        }
    }

    /** Carries whatever waits and whose time has come; forgets what is too old to count. */
    void sweep() {
        try {
            Instant now = clock.instant();
            store.removeMadeBefore(now.minus(Sending.LONG));
            store.waiting(now, SWEEP).forEach(this::carry);
        } catch (RuntimeException databaseDown) {
            told("The codes that wait to be sent cannot be read; they are read again in a minute.", databaseDown);
        }
    }

    void carry(String id) {
        try {
            Instant now = clock.instant();
            if (store.claim(id, now, now.plus(LEASE))) {
                store.find(id).ifPresent(this::carry);
            }
        } catch (RuntimeException databaseDown) {
            told("The code " + id + " could not be taken from its table; it is tried again in a minute.", databaseDown);
        }
    }

    /** At the end of the application connections are closed under our feet, which is nobody's trouble. */
    private void told(String trouble, RuntimeException databaseDown) {
        if (workers != null) {
            LOG.warn(trouble, databaseDown);
        }
    }

    private void carry(SentCode code) {
        Instant now = clock.instant();
        Outcome outcome = now.isBefore(code.span().expiresAt()) ? tried(code) : Outcome.REFUSED;
        Instant next = now.plus(waiting(code.attempts()));
        if (outcome == Outcome.CARRIED) {
            store.settle(code.id(), State.SENT);
        } else if (outcome == Outcome.TRY_AGAIN && next.isBefore(code.span().expiresAt())) {
            store.postpone(code.id(), next);
            later(code.id(), Duration.between(now, next));
        } else {
            LOG.warn("The code {} is given up after {} attempts; its holder is told.", code.id(), code.attempts());
            store.settle(code.id(), State.FAILED);
        }
    }

    private Outcome tried(SentCode code) {
        try {
            Optional<Envelopes.Addressed> addressed = envelopes.of(code);
            return addressed.isEmpty()
                    ? Outcome.REFUSED
                    : addressed.get().carrier().carry(addressed.get().message());
        } catch (RuntimeException failed) {
            LOG.warn("The code {} could not be carried ({}).", code.id(), failed.toString());
            return Outcome.TRY_AGAIN;
        }
    }

    /** 1, 2, 4, 8, 16, 20, 20… seconds. */
    private static Duration waiting(int attempts) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(Math.max(attempts - 1, 0), 5));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    private void later(String id, Duration delay) {
        ScheduledExecutorService running = workers;
        if (running != null && !running.isShutdown()) {
            Future<?> unused = running.schedule(() -> carry(id), delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void start() {
        if (!carriers.isEmpty() && workers == null) {
            ScheduledThreadPoolExecutor pool = new ScheduledThreadPoolExecutor(THREADS, work -> {
                Thread thread = new Thread(work, "paraph-codes");
                thread.setDaemon(true);
                return thread;
            });
            Future<?> unused = pool.scheduleWithFixedDelay(this::sweep, 0, 1, TimeUnit.MINUTES);
            workers = pool;
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = workers;
        workers = null;
        if (running != null) {
            running.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return workers != null;
    }
}
