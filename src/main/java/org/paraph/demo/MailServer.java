package org.paraph.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** A mail server on the loopback address that delivers everything to the {@link Mailbox} and nothing to the world. */
@Component
@ConditionalOnProperty("example.mailbox.enabled")
final class MailServer implements SmartLifecycle {

    private final GreenMail server;

    MailServer(Mailbox mailbox, @Value("${spring.mail.port}") int port) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        var users = server.getUserManager();
        users.setMessageDeliveryHandler((message, address) -> {
            mailbox.keep(message.getMessage(), address.getEmail());
            return users.hasUser(address.getEmail())
                    ? users.getUser(address.getEmail())
                    : users.createUser(address.getEmail(), address.getEmail(), address.getEmail());
        });
    }

    @Override
    public void start() {
        server.start();
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public boolean isRunning() {
        return server.isRunning();
    }

    /** Before the mails of the last run are sent, and after this run's last. */
    @Override
    public int getPhase() {
        return 0;
    }
}
