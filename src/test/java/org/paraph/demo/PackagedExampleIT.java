package org.paraph.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraph.Databases;
import org.paraph.Leave;

/** The runnable example as it is delivered: one jar, and properties. */
class PackagedExampleIT {

    private static final String START = "/engine-rest/process-definition/key/leave-request/start";

    @TempDir
    Path folder;

    @Test
    void whenTheJarRunsInAnEmptyFolder_thenALeaveRequestIsSignedOnlyBySigningAndARestartKeepsEverything()
            throws Exception {
        String record;
        String digest;
        String approval;
        try (var example = PackagedExample.start(folder)) {
            assertThat(example.output()).contains("Paraph is running", "demo-employee");
            assertThat(example.postAs("employee", START, Leave.vacation("Sea").asJson())
                            .statusCode())
                    .isEqualTo(200);
            String task = example.taskOf("employee");
            var unsigned = example.postAs("employee", "/engine-rest/task/" + task + "/complete", "{}");
            assertThat(unsigned.statusCode()).isEqualTo(403);
            assertThat(unsigned.body()).containsIgnoringCase("sign");
            assertThat(example.taskOf("employee")).isEqualTo(task);

            var employee = example.visitor("employee");
            var receipt = employee.sign(task, "Erin Campbell", "demo-employee");

            assertThat(receipt.text("/outcome")).as(receipt.toString()).isEqualTo("signed");
            record = receipt.text("/record");
            digest = employee.get("records/" + record).header("Paraph-Record-Digest");
            approval = example.taskOf("manager");
            example.await("mail to the manager", () -> hasMail(example, "manager"));
        }
        assertThat(folder.resolve("data/paraph.mv.db")).isNotEmptyFile();

        try (var example = PackagedExample.start(folder)) {
            assertThat(example.visitor("employee").get("records/" + record).header("Paraph-Record-Digest"))
                    .startsWith("sha-256=")
                    .isEqualTo(digest);
            assertThat(hasMail(example, "manager")).isTrue();
            assertThat(example.taskOf("manager")).isEqualTo(approval);
            var receipt = example.visitor("manager").sign(approval, "Marc Gagnon", "demo-manager");
            assertThat(receipt.text("/outcome")).as(receipt.toString()).isEqualTo("signed");
            var requests = example.visitor("employee").get("requests").json();
            assertThat(requests.findValuesAsText("status")).containsExactly("signed", "signed");
            var journal = example.visitor("admin").get("journal/check");
            assertThat(journal.json().path("intact").asBoolean())
                    .as(journal.toString())
                    .isTrue();
            assertThat(example.output()).doesNotContain(" ERROR ");
        }
    }

    @Test
    void whenPropertiesNamePostgresqlAndAMailServer_thenTheSameJarUsesThem() throws Exception {
        var database = Databases.emptyPostgresql();
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("post@example.test", "post", "post-password");
        server.start();
        try (var example = PackagedExample.start(
                folder,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + server.getSmtp().getPort(),
                "--spring.mail.username=post",
                "--spring.mail.password=post-password",
                "--spring.mail.properties.mail.smtp.auth=true")) {
            assertThat(example.get("/actuator/health").body()).contains("PostgreSQL");
            example.postAs("employee", START, Leave.vacation("Hills").asJson());
            var receipt =
                    example.visitor("employee").sign(example.taskOf("employee"), "Erin Campbell", "demo-employee");
            assertThat(receipt.text("/outcome")).as(receipt.toString()).isEqualTo("signed");

            example.await("mail to the manager", () -> hasMail(server, "manager@example.test"));

            assertThat(hasMail(example, "manager")).isFalse();
            try (var kept = Files.list(folder.resolve("data"))) {
                assertThat(kept.map(file -> file.getFileName().toString()))
                        .as("no database and no mails, but the keys")
                        .containsExactlyInAnyOrder("token-keys.txt", "pki", "pki-password.txt");
            }
            assertThat(example.output()).doesNotContain(" ERROR ");
        } finally {
            server.stop();
        }
    }

    private static boolean hasMail(PackagedExample example, String user) {
        return example.get("/mailbox?to=" + user + "@example.test").body().contains("/mailbox/");
    }

    private static boolean hasMail(GreenMail server, String address) {
        try {
            for (var message : server.getReceivedMessages()) {
                if (message.getAllRecipients()[0].toString().contains(address)) {
                    return true;
                }
            }
            return false;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
