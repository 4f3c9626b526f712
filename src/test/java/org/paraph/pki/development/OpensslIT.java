package org.paraph.pki.development;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paraph.pki.Courier;
import org.paraph.pki.Der;
import org.paraph.pki.Revocation;
import org.paraph.pki.http.Listener;

/** Another hand at everything the development infrastructure says: openssl, over the network of this machine. */
class OpensslIT {

    @TempDir
    private static Path folder;

    private static Listener listener;
    private static DevelopmentPki pki;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(isInstalled(), "openssl is not installed");
        listener = new Listener();
        pki = Developments.reachable(folder.resolve("pki"), Clock.systemUTC(), listener.url(""));
        listener.on("/ocsp", Listener.of(Courier.within("ocsp", pki::status)));
        listener.on("/tsa", Listener.of(Courier.within("tsa", pki::stamp)));
        for (String name : new String[] {"root", "software", "hardware"}) {
            listener.on("/crl/" + name + ".crl", Listener.of(Courier.within("crl", nothing -> list(name))));
        }
        pem("root.pem", pki.authorities().get(0));
        pem("software.pem", pki.authorities().get(1));
        pem("hardware.pem", pki.authorities().get(2));
    }

    @AfterAll
    static void stop() {
        if (listener != null) {
            listener.close();
        }
    }

    @Test
    void whenOpensslWroteTheRequest_thenItAcceptsTheCertificateAndItsPathAndLists() throws IOException {
        issue("person", "ec", Protection.SOFTWARE);
        Files.writeString(folder.resolve("lists.pem"), pemList("root") + pemList("software"));

        assertThat(
                        openssl(
                                "verify -crl_check_all -CRLfile lists.pem -policy_check -policy "
                                        + Protection.SOFTWARE.policy()
                                        + " -explicit_policy -x509_strict -purpose smimesign -CAfile root.pem -untrusted software.pem person.pem"))
                .isEqualTo("person.pem: OK");
        assertThat(openssl("x509 -in person.pem -noout -text"))
                .contains("Digital Signature, Non Repudiation", "OCSP - URI:" + listener.url("/ocsp"));
    }

    @Test
    void whenOpensslAsksForTheStatus_thenItBelievesTheAnswer() throws IOException {
        X509Certificate card = issue("card", "rsa:3072", Protection.HARDWARE);

        assertThat(status("card", "hardware")).contains("Response verify OK", "card.pem: good");

        pki.revoke(
                card,
                Revocation.Reason.KEY_COMPROMISE,
                Optional.of(Clock.systemUTC().instant()));
        assertThat(status("card", "hardware"))
                .contains("Response verify OK", "card.pem: revoked", "Reason: keyCompromise");
        Files.writeString(folder.resolve("hardware-list.pem"), pemList("hardware"));
        assertThat(
                        openssl(
                                "verify -crl_check -CRLfile hardware-list.pem -CAfile root.pem -untrusted hardware.pem card.pem"))
                .contains("certificate revoked");
        assertThat(openssl("crl -in hardware-list.pem -noout -text -CAfile hardware.pem"))
                .contains("verify OK", "Key Compromise", "Invalidity Date");
    }

    @Test
    void whenOpensslAsksForATimeStamp_thenItBelievesItForThatDataAlone() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("data"), "contract");
        Files.writeString(folder.resolve("other"), "Contract");
        openssl("ts -query -data data -sha256 -cert -out query.tsq");
        Files.write(folder.resolve("answer.tsr"), post(Files.readAllBytes(folder.resolve("query.tsq"))));

        assertThat(openssl("ts -verify -queryfile query.tsq -in answer.tsr -CAfile root.pem"))
                .contains("Verification: OK");
        assertThat(openssl("ts -verify -data data -in answer.tsr -CAfile root.pem"))
                .contains("Verification: OK");
        assertThat(openssl("ts -verify -data other -in answer.tsr -CAfile root.pem"))
                .contains("Verification: FAILED");
        assertThat(openssl("ts -verify -data data -in answer.tsr -CAfile hardware.pem"))
                .contains("Verification: FAILED");
    }

    private static String status(String name, String authority) {
        String output = openssl("ocsp -issuer " + authority + ".pem -cert " + name + ".pem -url "
                + listener.url("/ocsp") + " -CAfile root.pem -verify_other " + authority + ".pem");
        assertThat(output).as("nonces are answered").doesNotContain("WARNING");
        return output;
    }

    private static X509Certificate issue(String name, String key, Protection protection) throws IOException {
        String options = key.equals("ec") ? "ec -pkeyopt ec_paramgen_curve:prime256v1" : key;
        openssl("req -new -newkey " + options + " -nodes -keyout " + name + ".key -subj /CN=x -outform DER -out " + name
                + ".csr");
        Der request = Der.of(Files.readAllBytes(folder.resolve(name + ".csr")));
        var issued = (Issuance.Issued) pki.issue(request, protection, new Subject(name, name, Optional.empty()));
        pem(name + ".pem", issued.certificate());
        return issued.certificate();
    }

    private static byte[] post(byte[] query) throws IOException, InterruptedException {
        URI address = listener.url("/tsa");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(query))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private static Der list(String name) {
        return pki.list(name).orElseThrow();
    }

    private static String pemList(String authority) {
        return armoured("X509 CRL", list(authority).bytes());
    }

    private static void pem(String file, X509Certificate certificate) throws IOException {
        try {
            Files.writeString(folder.resolve(file), armoured("CERTIFICATE", certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String armoured(String what, byte[] der) {
        return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + what
                + "-----\n";
    }

    private static boolean isInstalled() {
        try {
            return new ProcessBuilder("openssl", "version").start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String openssl(String arguments) {
        try {
            Process process = new ProcessBuilder(("openssl " + arguments).split(" "))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
