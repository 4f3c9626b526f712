package org.paraph.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the mails that the example's own mail server received. Anybody may read them: it is an example. */
@Controller
final class MailboxPage {

    private static final String MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

    private static final DateTimeFormatter ENGLISH =
            DateTimeFormatter.ofPattern("MMM d, yyyy, h:mm\u00a0a", Locale.CANADA);
    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH\u00a0'h'\u00a0mm", Locale.CANADA_FRENCH);

    private final Mailbox mailbox;
    private final Pages pages;
    private final ZoneId zone;
    private final boolean own;

    MailboxPage(
            Mailbox mailbox,
            Pages pages,
            @Value("${paraph.time-zone}") ZoneId zone,
            @Value("${example.mailbox.enabled:false}") boolean own) {
        this.mailbox = mailbox;
        this.pages = pages;
        this.zone = zone;
        this.own = own;
    }

    @GetMapping("/mailbox")
    ResponseEntity<String> list(
            @RequestParam(defaultValue = "") String to, @RequestParam(required = false) String lang, Locale browser) {
        var language = Pages.language(lang, browser);
        List<ReceivedMail> mails = mailbox.newest();
        var recipients =
                mails.stream().map(ReceivedMail::to).distinct().sorted().toList();
        var lines = mails.stream()
                .filter(mail -> to.isEmpty() || mail.to().equals(to))
                .map(mail -> line(mail, language))
                .toList();
        return pages.page("mailbox", language, Map.of("mails", lines, "recipients", recipients, "to", to, "own", own));
    }

    @GetMapping("/mailbox/{id}")
    ResponseEntity<String> read(@PathVariable String id, @RequestParam(required = false) String lang, Locale browser) {
        var language = Pages.language(lang, browser);
        return mailbox.find(id)
                .map(mail -> pages.page(
                        "mail",
                        language,
                        Map.of(
                                "mail",
                                line(mail, language),
                                "from",
                                mail.from(),
                                "text",
                                mail.text(),
                                "link",
                                mail.link().orElse(""))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** The HTML part as it was sent: in a frame that runs no script, loads nothing and opens links in a window of their own. */
    @GetMapping("/mailbox/{id}/html")
    ResponseEntity<String> html(@PathVariable String id) {
        return mailbox.find(id)
                .map(mail ->
                        Pages.html(mail.html().replaceFirst("<head>", "<head><base target=\"_blank\">"), MAIL_POLICY))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Map<String, String> line(ReceivedMail mail, Locale language) {
        return Map.of("id", mail.id(), "time", time(mail.at(), language), "to", mail.to(), "subject", mail.subject());
    }

    private String time(Instant at, Locale language) {
        return (language.equals(Locale.FRENCH) ? FRENCH : ENGLISH).format(at.atZone(zone));
    }
}
