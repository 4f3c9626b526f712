package org.paraph.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.paraph.assurance.TokenType;
import org.paraph.authentication.LockListener;
import org.paraph.authentication.enrolment.TokenEvent;
import org.paraph.authentication.enrolment.TokenEvent.What;
import org.paraph.engine.camunda.mail.CamundaMailConfiguration;
import org.paraph.notification.jdbc.JdbcNotificationConfiguration;
import org.paraph.signature.Directory;
import org.paraph.signature.RequestStore;
import org.paraph.signature.SigningEvent.Kind;
import org.paraph.signature.SigningListener;
import org.paraph.signature.jdbc.SignatureJdbcConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Its application ends with it: the next class starts one of its own in this JVM. */
@DirtiesContext
@SpringBootTest(
        classes = MailIT.App.class,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:mail;DB_CLOSE_DELAY=-1",
            "spring.datasource.generate-unique-name=false",
            "spring.sql.init.mode=always",
            "spring.sql.init.schema-locations=classpath:paraph/db/common/V1__tables.sql",
            "camunda.bpm.auto-deployment-enabled=false",
            "camunda.bpm.job-execution.wait-time-in-millis=100",
            "camunda.bpm.job-execution.max-wait=200",
            "camunda.bpm.generic-properties.properties.enforceHistoryTimeToLive=false"
        })
class MailIT {

    private static final GreenMail SMTP = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static {
        SMTP.start();
    }

    @Autowired
    SigningListener listener;

    @Autowired
    TokenMailWriter tokens;

    @Autowired
    MailStore store;

    @Autowired
    MailJobs jobs;

    @Autowired
    Handover handover;

    @Autowired
    FlakySender sender;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void startAfresh() throws Exception {
        if (repository.createProcessDefinitionQuery().count() == 0) {
            repository
                    .createDeployment()
                    .addClasspathResource("paraph/processes/paraph-notification.bpmn")
                    .deploy();
        }
        jdbc.update("DELETE FROM PARAPH_MAIL");
        jdbc.update("DELETE FROM PARAPH_REQUEST");
        SMTP.purgeEmailFromAllMailboxes();
        sender.works();
    }

    @AfterAll
    static void stopServer() {
        SMTP.stop();
    }

    @Test
    void whenTheTransactionCommits_thenTheAssigneeGetsTextAndHtml() throws Exception {
        tell(Kind.REQUESTED, "manager", "employee", null);

        var mail = received(1)[0];
        assertThat(mail.getAllRecipients()).extracting(Address::toString).containsExactly("manager@example.test");
        assertThat(mail.getSubject()).isEqualTo("Please sign: Approve the leave request (Leave request)");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getMessageID())
                .isEqualTo("<" + jdbc.queryForObject("SELECT ID FROM PARAPH_MAIL", String.class) + "@example.test>");
        assertThat(part(mail, 0).getContentType()).startsWith("text/plain");
        assertThat(part(mail, 1).getContentType()).startsWith("text/html");
        assertThat(part(mail, 0).getContent().toString()).contains("Your signature is requested");
        await().atMost(PATIENCE).until(() -> states().equals(List.of("SENT")));
    }

    @Test
    void whenTheRecipientReadsFrench_thenTheMailIsFrench() throws Exception {
        tell(Kind.REQUESTED, "director", "employee", null);

        var mail = received(1)[0];
        assertThat(mail.getSubject()).startsWith("À signer\u00a0: ");
        assertThat(mail.getHeader("Content-Language")).containsExactly("fr");
        assertThat(part(mail, 0).getContent().toString()).contains("Votre signature est demandée");
    }

    @Test
    void whenATokenChangesOrIsLocked_thenItsHolderGetsAMailInTheSameTransaction() throws Exception {
        var type = TokenType.SINGLE_FACTOR_OTP_DEVICE;
        var revoked = new TokenEvent(What.REVOKED, "manager", "director", type, "k1", "Phone", "Lost", null);
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            tokens.on(revoked);
            status.setRollbackOnly();
        });
        assertThat(states()).isEmpty();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            tokens.on(revoked);
            tokens.on(new TokenEvent(What.REFUSED, "thief", "director", null, null, null, "answer-wrong", null));
            tokens.on(new LockListener.Lock("employee", type, Instant.parse("2026-11-21T18:08:04Z")));
        });

        assertThat(received(2))
                .extracting(MimeMessage::getSubject)
                .containsExactlyInAnyOrder(
                        "Jeton de signature révoqué\u00a0: Phone", "Too many wrong answers: Authenticator app");
        assertThat(jdbc.queryForList("SELECT KIND FROM PARAPH_MAIL ORDER BY KIND", String.class))
                .containsExactly("token-locked", "token-revoked");
    }

    @Test
    void whenTheTransactionRollsBack_thenNoMailIsLeft() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            listener.on(Events.requested("manager"));
            status.setRollbackOnly();
        });

        assertThat(states()).isEmpty();
        assertThat(handover.sweep()).isZero();
    }

    @Test
    void whenTheServerIsDown_thenAnOperatorRetriesTheIncidentAndTheMailArrivesOnce() {
        sender.failAlways();
        tell(Kind.REQUESTED, "manager", "employee", null);

        await().atMost(PATIENCE).until(() -> runtime.createIncidentQuery().count() == 1);
        assertThat(states()).containsExactly("HANDED");
        assertThat(SMTP.getReceivedMessages()).isEmpty();

        sender.works();
        management.setJobRetries(runtime.createIncidentQuery().singleResult().getConfiguration(), 1);

        received(1);
        await().atMost(PATIENCE).until(this::nothingRuns);
        assertThat(states()).containsExactly("SENT");
        assertThat(SMTP.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whenNoServerListens_thenTheIncidentCanBeRetriedOnceItDoes() {
        SMTP.stop();
        tell(Kind.REQUESTED, "manager", "employee", null);

        await().atMost(PATIENCE).until(() -> runtime.createIncidentQuery().count() == 1);
        assertThat(runtime.createIncidentQuery().singleResult().getIncidentMessage())
                .contains("Mail server connection failed");
        assertThat(states()).containsExactly("HANDED");

        SMTP.start();
        sender.setPort(SMTP.getSmtp().getPort());
        management.setJobRetries(runtime.createIncidentQuery().singleResult().getConfiguration(), 1);

        received(1);
        await().atMost(PATIENCE).until(this::nothingRuns);
        assertThat(states()).containsExactly("SENT");
        assertThat(SMTP.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whenTheServerFailsAtTheSeventhOfTwenty_thenNobodyGetsTwo() {
        sender.failAt(7);

        tell(Kind.REQUESTED, null, "manager", null);

        received(20);
        await().atMost(PATIENCE).until(this::nothingRuns);
        assertThat(SMTP.getReceivedMessages()).hasSize(20);
        assertThat(Arrays.stream(SMTP.getReceivedMessages()).map(MailIT::recipient))
                .doesNotHaveDuplicates();
    }

    @Test
    void whenTheNodeDiesBetweenCommitAndHandover_thenTheSweepFindsTheMail() {
        var mail = written("manager");

        assertThat(SMTP.getReceivedMessages()).isEmpty();
        assertThat(handover.sweep()).isEqualTo(1);

        assertThat(recipient(received(1)[0])).isEqualTo("manager@example.test");
        assertThat(store.claim(mail.id(), Clock.systemUTC().instant())).isFalse();
    }

    @Test
    void whenTwoNodesSweepAtOnce_thenEachMailIsSentOnce() throws Exception {
        IntStream.range(0, 20).forEach(i -> written("team-" + i));
        var other = new Handover(store, jobs, new TransactionTemplate(transactions), List::of, Clock.systemUTC());
        var both = Executors.newFixedThreadPool(2);
        var line = new CyclicBarrier(2);
        int handed = 0;
        for (var sweep : List.of(handover, other).stream()
                .map(node -> both.submit(() -> {
                    line.await();
                    return node.sweep();
                }))
                .toList()) {
            handed += sweep.get();
        }
        both.shutdown();

        assertThat(handed + handover.sweep()).isEqualTo(20);
        received(20);
        await().atMost(PATIENCE).until(this::nothingRuns);
        assertThat(SMTP.getReceivedMessages()).hasSize(20);
    }

    @Test
    void whenTheRecipientHasNoValidAddress_thenTheMailIsGivenUpWithoutAnIncident() {
        tell(Kind.REQUESTED, "nowhere", "employee", null);

        await().atMost(PATIENCE).until(() -> states().equals(List.of("UNDELIVERABLE")));
        await().atMost(PATIENCE).until(this::nothingRuns);
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(store.backlog().undeliverable()).isEqualTo(1);
    }

    @Test
    void whenNamesAndReasonHoldHeaders_thenTheMailHasNone() throws Exception {
        tell(Kind.DECLINED, "manager", "evil", "No\r\nBcc: thief@example.test\r\n\r\n<script>alert(1)</script>");

        var mail = received(1)[0];
        assertThat(mail.getSubject())
                .isEqualTo("Declined by Eve Bcc: thief@example.test: Approve the leave request (Leave request)");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X-Evil")).isNull();
        assertThat(mail.getAllRecipients()).extracting(Address::toString).containsExactly("employee@example.test");
        assertThat(part(mail, 1).getContent().toString())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void whenTheRequestIsWithdrawn_thenWhoeverSignedIsTold() throws Exception {
        jdbc.update(
                "INSERT INTO PARAPH_REQUEST (ID, ACTIVITY_INSTANCE_ID, VISIT_ID, PROCESS_KEY, PROCESS_VERSION,"
                        + " PROCESS_DEFINITION_ID, PROCESS_INSTANCE_ID, ACTIVITY_ID, PURPOSE, LEVEL, EXPECTED, ASSESSMENT, MANIFEST,"
                        + " CONTENT_DIGEST, CREATED_AT, STATUS, ENDED_BY) VALUES ('r', 'a', 'a', 'leave', 1, 'leave:1:7',"
                        + " 'instance-1', 'Check', 'approval', 2, 1, '{}', '{}', '0', CURRENT_TIMESTAMP, 'SIGNED', 'director')");

        tell(Kind.WITHDRAWN, "manager", "employee", "No longer needed");

        assertThat(received(2))
                .extracting(MailIT::recipient)
                .containsExactlyInAnyOrder("manager@example.test", "director@example.test");
    }

    @Test
    void whenAJobRunsAgainAfterItsMailWasSent_thenNothingIsSent() {
        var mail = written("manager");
        handover.sweep();
        received(1);
        await().atMost(PATIENCE).until(this::nothingRuns);

        jobs.create(mail.id());

        await().atMost(PATIENCE).until(this::nothingRuns);
        assertThat(SMTP.getReceivedMessages()).hasSize(1);
    }

    private Mail written(String recipient) {
        var news = News.of(Events.requested(recipient), Role.SIGNER, Map.of());
        var mail = new Mail(
                UUID.randomUUID().toString(), recipient, news, Clock.systemUTC().instant());
        store.add(List.of(mail));
        return mail;
    }

    private void tell(Kind kind, String assignee, String actor, String reason) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> listener.on(Events.event(kind, assignee, actor, reason)));
    }

    private MimeMessage[] received(int count) {
        assertThat(SMTP.waitForIncomingEmail(PATIENCE.toMillis(), count))
                .as("%s mails arrived", count)
                .isTrue();
        return SMTP.getReceivedMessages();
    }

    private boolean nothingRuns() {
        return runtime.createProcessInstanceQuery().count() == 0;
    }

    private List<String> states() {
        return jdbc.queryForList("SELECT STATE FROM PARAPH_MAIL", String.class);
    }

    private static BodyPart part(MimeMessage mail, int number) throws Exception {
        return ((MimeMultipart) mail.getContent()).getBodyPart(number);
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The real sender, which can be told to fail before it sends. */
    static final class FlakySender extends JavaMailSenderImpl {

        private final AtomicInteger sent = new AtomicInteger();
        private volatile int failsAt = -1;

        void works() {
            failsAt = -1;
        }

        void failAlways() {
            failsAt = 0;
        }

        void failAt(int number) {
            sent.set(0);
            failsAt = number;
        }

        @Override
        protected void doSend(MimeMessage[] messages, Object[] originals) {
            if (failsAt == 0 || sent.incrementAndGet() == failsAt) {
                throw new MailSendException("451 try again later");
            }
            super.doSend(messages, originals);
        }
    }

    @EnableAutoConfiguration(excludeName = "org.paraph.autoconfigure.ParaphAutoConfiguration")
    @Import({
        NotificationConfiguration.class,
        JdbcNotificationConfiguration.class,
        SignatureJdbcConfiguration.class,
        CamundaMailConfiguration.class
    })
    static class App {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Directory directory() {
            var people = new People();
            people.add("evil", "Eve\r\nBcc: thief@example.test\u202e", "eve@example.test", Locale.ENGLISH);
            IntStream.range(0, 20).forEach(i -> people.add("team-" + i, "T" + i, "t" + i + "@example.test", null));
            return people;
        }

        @Bean
        MailSettings settings() {
            return Letters.SETTINGS;
        }

        @Bean
        Signers signers(RequestStore requests) {
            return requests::signers;
        }

        @Bean
        FlakySender flakySender() {
            var sender = new FlakySender();
            sender.setHost("127.0.0.1");
            sender.setPort(SMTP.getSmtp().getPort());
            return sender;
        }

        @Bean(autowireCandidate = false)
        String paraphMailRetries() {
            return "PT1S,PT1S";
        }

        @Bean
        @org.springframework.context.annotation.Primary
        TaskFacts modelFacts() {
            return new ModelFacts("Leave request", "Approve the leave request");
        }
    }
}
