package org.paraph.digital;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.paraph.ades.Durability;
import org.paraph.ades.ExaminedSignature;
import org.paraph.pki.RevocationSource.Evidence;

/**
 * The record's section {@code signature} of a signature made with a key: certificate, certification path and revocation information
 * (Guidance, Table 2, supporting information) and what our own examination said (Secure Electronic Signature Regulations, s. 2(e)).
 */
final class SignatureSection {

    private SignatureSection() {}

    /** What it says. */
    record Facts(
            Kind kind,
            Prepared prepared,
            CertificateMethod.Accepted key,
            String document,
            String sha256,
            ExaminedSignature own,
            Instant now) {}

    static Map<String, Object> of(Facts it) {
        Map<String, Object> section = new TreeMap<>();
        section.put("method", it.kind().method().key());
        section.put(
                "format", it.kind().durability() == Durability.ARCHIVE ? "PAdES-BASELINE-LTA" : "PAdES-BASELINE-LT");
        section.put("keeping", it.key().credential().keeping().key());
        section.put("key", it.key().credential().id());
        section.put("algorithm", algorithm(it.key().credential().certificate()));
        section.put("certificate", encoded(it.key().credential().certificate()));
        section.put(
                "path",
                it.key().verdict().trusted().path().certificates().stream()
                        .skip(1)
                        .map(SignatureSection::encoded)
                        .toList());
        section.put("revocation", evidence(it.key().verdict().trusted().evidence()));
        section.put("document", document(it));
        section.put(
                "verification",
                Map.of(
                        "at", it.now().toString(),
                        "indication", it.own().indication().name(),
                        "proved", it.own().proved().toString()));
        return section;
    }

    private static Map<String, Object> document(Facts it) {
        return Map.of(
                "id", it.document(),
                "part", it.prepared().strand().part(),
                "origin", it.prepared().strand().origin(),
                "version", it.prepared().version() + 1,
                "fileName", it.prepared().fileName(),
                "sha256", it.sha256());
    }

    private static String algorithm(X509Certificate signer) {
        return "SHA256with" + (signer.getPublicKey().getAlgorithm().equals("RSA") ? "RSA" : "ECDSA");
    }

    private static List<Map<String, String>> evidence(List<Evidence> all) {
        return all.stream()
                .map(it -> Map.of(
                        "kind", it.kind().name(),
                        "thisUpdate", it.thisUpdate().toString(),
                        "signed", Base64.getEncoder().encodeToString(it.signed().bytes())))
                .toList();
    }

    private static String encoded(X509Certificate it) {
        try {
            return Base64.getEncoder().encodeToString(it.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that was read cannot be written", e);
        }
    }
}
