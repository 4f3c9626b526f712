package org.paraph.demo;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import org.paraph.pki.Der;
import org.paraph.pki.development.DevelopmentPki;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the example's certification authorities tell everybody, so that other programs can check its signatures: the status of
 * certificates (OCSP), revocation lists, and the authorities' own certificates. Changes nothing and needs no login.
 */
@RestController
@RequestMapping(PkiPages.PATH)
final class PkiPages {

    static final String PATH = "/pki";

    private static final int MOST_QUESTION_BYTES = 16_384;

    private final Optional<DevelopmentPki> pki;

    PkiPages(ObjectProvider<DevelopmentPki> pki) {
        this.pki = Optional.ofNullable(pki.getIfAvailable());
    }

    @PostMapping(path = "ocsp", consumes = "application/ocsp-request")
    ResponseEntity<byte[]> status(HttpServletRequest request) throws IOException {
        byte[] question = request.getInputStream().readNBytes(MOST_QUESTION_BYTES + 1);
        return question.length > MOST_QUESTION_BYTES
                ? ResponseEntity.status(413).build()
                : answer(pki.map(it -> it.status(Der.of(question))), "application/ocsp-response");
    }

    @GetMapping("crl/{authority}.crl")
    ResponseEntity<byte[]> list(@PathVariable String authority) {
        return answer(pki.flatMap(it -> it.list(authority)), "application/pkix-crl");
    }

    /** Root and issuing authorities in PEM, the root first. */
    @GetMapping("authorities.pem")
    ResponseEntity<String> authorities() {
        return pki.map(it -> ResponseEntity.ok()
                        .contentType(MediaType.valueOf("application/x-pem-file"))
                        .body(it.authorities().stream().map(PkiPages::pem).collect(Collectors.joining())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> answer(Optional<Der> answer, String type) {
        return answer.map(it -> ResponseEntity.ok()
                        .contentType(MediaType.valueOf(type))
                        .header("Cache-Control", "no-store")
                        .body(it.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String pem(X509Certificate certificate) {
        try {
            String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read cannot be written", e);
        }
    }
}
