package org.paraph.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;

/** Puts letters into envelopes and gives them to the mail server. No header carries a value from a process but Subject. */
final class Post {

    private final JavaMailSender sender;
    private final InternetAddress from;

    Post(JavaMailSender sender, InternetAddress from) {
        this.sender = sender;
        this.from = from;
    }

    void send(String id, InternetAddress recipient, Letter letter, Instant now) {
        var message = sender.createMimeMessage();
        try {
            message.setFrom(from);
            message.setRecipient(MimeMessage.RecipientType.TO, recipient);
            message.setSubject(letter.subject(), "UTF-8");
            message.setSentDate(Date.from(now));
            message.setContent(alternatives(letter));
            message.setHeader("Message-ID", "<" + id + "@" + domain() + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", letter.language().getLanguage());
        } catch (MessagingException e) {
            throw new MailParseException(e);
        }
        sender.send(message);
    }

    private static MimeMultipart alternatives(Letter letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letter.text(), "UTF-8");
        var html = new MimeBodyPart();
        html.setText(letter.html(), "UTF-8", "html");
        return new MimeMultipart("alternative", text, html);
    }

    private String domain() {
        String address = from.getAddress();
        return address.substring(address.indexOf('@') + 1);
    }
}
