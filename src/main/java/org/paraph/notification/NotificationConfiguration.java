package org.paraph.notification;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraph.authentication.outofband.CodeCarrier;
import org.paraph.signature.Directory;
import org.paraph.signature.Labels;
import org.paraph.signature.SigningListener;
import org.paraph.signature.Summary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes and sends mail. Needs {@link MailSettings}, {@link MailStore}, {@link Signers}, {@link MailJobs},
 * {@link TaskFacts}, a {@link Directory}, a clock and the engine's transaction manager. Without a {@link JavaMailSender}
 * mails are written and wait.
 */
@Configuration(proxyBeanMethods = false)
public class NotificationConfiguration {

    @Bean
    Readiness paraphMailReadiness(ObjectProvider<JavaMailSender> sender, MailSettings settings) {
        List<String> missing = Stream.concat(
                        sender.getIfAvailable() == null ? Stream.of("spring.mail.host") : Stream.empty(),
                        settings.missing().stream())
                .toList();
        return () -> missing;
    }

    @Bean
    Handover paraphMailHandover(
            MailStore store, MailJobs jobs, PlatformTransactionManager transactions, Readiness readiness, Clock clock) {
        return new Handover(store, jobs, new TransactionTemplate(transactions), readiness, clock);
    }

    @Bean
    OldMail paraphOldMail(MailStore store, MailSettings settings, Clock clock) {
        return new OldMail(store, settings, clock);
    }

    @Bean
    Recipients paraphMailRecipients(TaskFacts tasks, Signers signers, Directory directory) {
        return new Recipients(tasks, signers, directory);
    }

    @Bean
    SigningListener paraphMailWriter(Recipients recipients, MailStore store, Handover handover, Clock clock) {
        return new MailWriter(recipients, new Summary(new Labels()), store, handover, clock);
    }

    @Bean
    TokenMailWriter paraphTokenMailWriter(MailStore store, Handover handover, Clock clock) {
        return new TokenMailWriter(store, handover, clock);
    }

    @Bean
    LetterWriter paraphLetterWriter(TaskFacts tasks, Directory directory, MailSettings settings) {
        return new LetterWriter(new Titles(tasks), directory, settings);
    }

    /** Only where codes by mail are wanted: a mailbox is no device. */
    @Bean
    @ConditionalOnProperty("paraph.out-of-band.by-mail")
    CodeCarrier paraphMailCarrier(
            Readiness readiness, ObjectProvider<JavaMailSender> sender, MailSettings settings, Clock clock) {
        return new MailCarrier(
                () -> readiness.missing().isEmpty()
                        ? Optional.of(new Post(
                                sender.getObject(),
                                Addresses.sender(settings.from()).orElseThrow()))
                        : Optional.empty(),
                settings,
                clock);
    }

    @Bean
    Delivery paraphMailDelivery(
            MailStore store,
            Directory directory,
            LetterWriter letters,
            ObjectProvider<JavaMailSender> sender,
            MailSettings settings,
            Clock clock) {
        return new MailDelivery(
                store,
                directory,
                letters,
                () -> new Post(
                        sender.getObject(), Addresses.sender(settings.from()).orElseThrow()),
                settings,
                clock);
    }
}
