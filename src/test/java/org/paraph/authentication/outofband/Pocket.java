package org.paraph.authentication.outofband;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.paraph.authentication.Binding;

/** Somebody's phone, or mailbox: what was carried there, in order. */
public final class Pocket implements CodeCarrier {

    /** Max reads English and signs what Emma asks for. */
    public static final Occasions OCCASIONS = new Occasions() {
        @Override
        public Locale languageOf(String person) {
            return Locale.ENGLISH;
        }

        @Override
        public Optional<Occasion> of(Binding binding, Locale language) {
            return Optional.of(new Occasion("Approve the leave request", "Emma Roy"));
        }
    };

    private final Channel channel;
    private final BlockingQueue<CodeMessage> carried = new LinkedBlockingQueue<>();
    private volatile Outcome outcome = Outcome.CARRIED;

    public Pocket(Channel channel) {
        this.channel = channel;
    }

    /** What becomes of messages from now on; {@code null}: an exception. */
    public void becomes(Outcome next) {
        outcome = next;
    }

    /** The next message that came, whatever became of it. */
    public CodeMessage next() {
        try {
            CodeMessage message = carried.poll(20, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("Nothing came");
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public boolean isEmpty() {
        return carried.isEmpty();
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Outcome carry(CodeMessage message) {
        Outcome now = outcome;
        carried.add(message);
        if (now == null) {
            throw new IllegalStateException("The battery is empty");
        }
        return now;
    }
}
