package org.paraph.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mails that the example's server received, one file each, so that they survive a restart. Thread-safe. */
@Component
final class Mailbox {

    static final String SUFFIX = ".eml";

    private static final int SHOWN = 200;
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private final Path folder;

    Mailbox(@Value("${example.mailbox.folder}") Path folder) {
        this.folder = folder;
    }

    void keep(MimeMessage message, String recipient) {
        String name = UUID.randomUUID().toString();
        try {
            Files.createDirectories(folder);
            var draft = folder.resolve(name + ".tmp");
            try (var out = Files.newOutputStream(draft)) {
                message.writeTo(out);
            }
            Files.move(draft, folder.resolve(name + SUFFIX));
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("The mail to " + recipient + " cannot be kept in " + folder, e);
        }
    }

    /** Newest first, at most 200. */
    List<ReceivedMail> newest() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.comparingLong(Mailbox::received).reversed())
                    .limit(SHOWN)
                    .map(Mailbox::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<ReceivedMail> find(String id) {
        var file = folder.resolve(id + SUFFIX);
        return ID.matcher(id).matches() && Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    private static long received(Path file) {
        return file.toFile().lastModified();
    }

    private static ReceivedMail read(Path file) {
        try {
            return MailFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
