package org.paraph.autoconfigure;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.security.auth.x500.X500Principal;
import org.paraph.pki.RecognizedAuthorities;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads the files that settings name; one that is unfit refuses the start, naming the setting. */
final class PkiFiles {

    private PkiFiles() {}

    /** One certificate or more, in PEM. */
    static List<X509Certificate> certificates(String property, Resource file) {
        try (InputStream pem = file.getInputStream()) {
            Collection<? extends Certificate> read =
                    CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (read.isEmpty()) {
                throw new CertificateException("empty");
            }
            return read.stream().map(X509Certificate.class::cast).toList();
        } catch (IOException | CertificateException unfit) {
            throw new IllegalArgumentException(
                    property + " must be a file of certificates in PEM, but is " + file.getDescription(), unfit);
        }
    }

    /** A list under {@code recognized}; of each authority issuer, policy, from (inclusive) and until (exclusive). */
    static RecognizedAuthorities recognized(Resource file) {
        try {
            Map<String, Object> document = PolicyYaml.parse(file.getContentAsByteArray());
            if (document.get("recognized") instanceof List<?> list && document.size() == 1) {
                return new RecognizedAuthorities(
                        list.stream().map(PkiFiles::entry).toList());
            }
            throw new YAMLException("expected a list under 'recognized' and nothing else");
        } catch (IOException | YAMLException | IllegalArgumentException | DateTimeException unfit) {
            throw new IllegalArgumentException(
                    "paraph.pki.recognized in " + file.getDescription() + " is refused: " + unfit.getMessage(), unfit);
        }
    }

    private static RecognizedAuthorities.Entry entry(Object line) {
        if (line instanceof Map<?, ?> map && map.size() == 4) {
            return new RecognizedAuthorities.Entry(
                    new X500Principal(text(map, "issuer")),
                    text(map, "policy"),
                    day(text(map, "from")),
                    day(text(map, "until")));
        }
        throw new YAMLException("each entry has issuer, policy, from and until, but one is " + line);
    }

    private static Instant day(String text) {
        return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static String text(Map<?, ?> map, String key) {
        if (map.get(key) instanceof String text) {
            return text;
        }
        throw new YAMLException(key + " must be a text in quotes, but is " + map.get(key));
    }
}
