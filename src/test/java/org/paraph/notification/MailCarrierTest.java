package org.paraph.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paraph.authentication.outofband.CodeCarrier.Outcome;
import org.paraph.authentication.outofband.CodeMessage;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A code by mail goes to one mailbox, says what it is for, and links nowhere that signs. */
class MailCarrierTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T15:00:00Z"), ZoneOffset.UTC);
    private static final String TEXT = "12345678 is your code to sign “Leave”. Nobody will ask you for it.";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whenACodeIsCarried_thenTheMailHoldsItsTextAndLinksToTheOwnTokensOnly() throws Exception {
        assertThat(carrier(true).carry(to("max@example.test", Locale.ENGLISH))).isEqualTo(Outcome.CARRIED);

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("max@example.test");
        assertThat(mail.getSubject()).isEqualTo("Your code");
        assertThat(mail.getHeader("Message-ID")[0]).isEqualTo("<m-1@example.test>");
        String body = GreenMailUtil.getBody(mail);
        assertThat(body).contains("12345678").contains("/paraph/tokens.html").doesNotContain("?task=");
    }

    @Test
    void whenTheReaderIsFrench_thenTheMailIsToo() throws Exception {
        carrier(true).carry(to("max@example.test", Locale.CANADA_FRENCH));

        assertThat(server.getReceivedMessages()[0].getHeader("Content-Language"))
                .containsExactly("fr");
    }

    @Test
    void whenMailCannotBeSentForWantOfSettings_thenItIsTriedAgain() {
        assertThat(carrier(false).carry(to("max@example.test", Locale.ENGLISH))).isEqualTo(Outcome.TRY_AGAIN);
    }

    @Test
    void whenTheAddressIsNoneOrMoreThanOne_thenItIsRefusedAndNothingLeaves() {
        for (String address :
                new String[] {"max", "max@example.test, eve@example.test", "Max <max@example.test>", "a\nb@c.d"}) {
            assertThat(carrier(true).carry(to(address, Locale.ENGLISH)))
                    .as(address)
                    .isEqualTo(Outcome.REFUSED);
        }
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whenTheServerIsDown_thenItFailsForTheOutboxToTryAgain() {
        MailCarrier carrier = carrier(true);
        server.stop();

        assertThatThrownBy(() -> carrier.carry(to("max@example.test", Locale.ENGLISH)))
                .isInstanceOf(MailSendException.class);
    }

    private MailCarrier carrier(boolean ready) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.getSmtp().getPort());
        Post post = new Post(sender, Addresses.sender(Letters.SETTINGS.from()).orElseThrow());
        return new MailCarrier(() -> Optional.of(post).filter(p -> ready), Letters.SETTINGS, CLOCK);
    }

    private static CodeMessage to(String address, Locale language) {
        return new CodeMessage(
                "m-1",
                address,
                TEXT,
                "12345678",
                "signing",
                "Leave",
                "Emma",
                language,
                Instant.parse("2026-12-01T15:05:00Z"));
    }
}
