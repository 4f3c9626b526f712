package org.paraph.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Reads a mail back from its file. */
final class MailFile {

    private MailFile() {}

    static ReceivedMail read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var message = new MimeMessage(Session.getInstance(new Properties()), in);
            return new ReceivedMail(
                    id(file),
                    Files.getLastModifiedTime(file).toInstant(),
                    address(message.getFrom()),
                    address(message.getAllRecipients()),
                    message.getSubject() == null ? "" : message.getSubject(),
                    part(message, "text/plain"),
                    part(message, "text/html"));
        } catch (MessagingException e) {
            throw new IOException("Not a mail: " + file, e);
        }
    }

    static String id(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.length() - Mailbox.SUFFIX.length());
    }

    private static String address(jakarta.mail.Address[] addresses) {
        if (addresses == null || addresses.length == 0) {
            return "";
        }
        return addresses[0] instanceof InternetAddress address ? address.getAddress() : addresses[0].toString();
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        String found = "";
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount() && found.isEmpty(); i++) {
                found = part(parts.getBodyPart(i), type);
            }
        }
        return found;
    }
}
