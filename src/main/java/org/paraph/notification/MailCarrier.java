package org.paraph.notification;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.paraph.authentication.outofband.Channel;
import org.paraph.authentication.outofband.CodeCarrier;
import org.paraph.authentication.outofband.CodeMessage;

/**
 * Carries codes by mail. Not by way of the outbox, whose retries outlast every code and which keeps what it has sent.
 */
final class MailCarrier implements CodeCarrier {

    private final Supplier<Optional<Post>> post;
    private final MailSettings settings;
    private final Clock clock;
    private final Templates templates = new Templates();

    /** @param post nothing while mail cannot be sent for want of settings */
    MailCarrier(Supplier<Optional<Post>> post, MailSettings settings, Clock clock) {
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public Outcome carry(CodeMessage message) {
        var ready = post.get();
        var address = Addresses.recipient(message.address());
        if (ready.isEmpty() || address.isEmpty()) {
            return ready.isEmpty() ? Outcome.TRY_AGAIN : Outcome.REFUSED;
        }
        ready.get().send(message.id(), address.get(), letter(message), clock.instant());
        return Outcome.CARRIED;
    }

    private Letter letter(CodeMessage message) {
        var language = Wording.supported(message.language());
        return new Page(
                        Wording.say(language, "subject.code"),
                        message.text(),
                        Wording.say(language, "next.code"),
                        Map.of(),
                        "",
                        Wording.say(language, "open.tokens"),
                        settings.tokens().toString())
                .letter(templates, language);
    }
}
