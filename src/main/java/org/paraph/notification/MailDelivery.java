package org.paraph.notification;

import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.paraph.signature.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a mail from the outbox to the mail server. The mail is marked before it is sent, so that a database that fails sends nothing. */
final class MailDelivery implements Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

    private final MailStore store;
    private final Directory directory;
    private final LetterWriter letters;
    private final Supplier<Post> post;
    private final Locale defaultLanguage;
    private final Clock clock;

    MailDelivery(
            MailStore store,
            Directory directory,
            LetterWriter letters,
            Supplier<Post> post,
            MailSettings settings,
            Clock clock) {
        this.store = store;
        this.directory = directory;
        this.letters = letters;
        this.post = post;
        this.defaultLanguage = settings.language();
        this.clock = clock;
    }

    @Override
    public void deliver(String id) {
        store.handed(id).ifPresent(this::deliver);
    }

    private void deliver(Mail mail) {
        var person = directory.find(mail.recipient());
        address(person).ifPresentOrElse(address -> send(mail, person, address), () -> giveUp(mail));
    }

    private void send(Mail mail, Optional<Directory.Person> person, InternetAddress address) {
        var language =
                Wording.supported(person.flatMap(Directory.Person::language).orElse(defaultLanguage));
        var letter = letters.write(mail.message(), language);
        store.sent(mail.id(), language, clock.instant());
        post.get().send(mail.id(), address, letter, mail.createdAt());
    }

    private void giveUp(Mail mail) {
        LOG.warn(
                "Mail {} ({}) is given up: user {} has no valid mail address.",
                mail.id(),
                mail.message().word(),
                Clean.line(mail.recipient()));
        store.undeliverable(mail.id());
    }

    private static Optional<InternetAddress> address(Optional<Directory.Person> person) {
        return person.flatMap(Directory.Person::email).flatMap(Addresses::recipient);
    }
}
