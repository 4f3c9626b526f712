package org.paraph.signature;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.paraph.credential.Credential;
import org.paraph.credential.Credentials;
import org.paraph.credential.Keeping;
import org.paraph.pki.Authority;
import org.paraph.pki.development.Csr;
import org.paraph.pki.development.DevelopmentPki;
import org.paraph.pki.development.Issuance;
import org.paraph.pki.development.Protection;
import org.paraph.pki.development.Subject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Everybody's keys in memory, with certificates of the development infrastructure. */
final class KeyRing implements Credentials {

    /** For an application that signs with them. */
    @Configuration(proxyBeanMethods = false)
    static class Config {
        @Bean
        @Primary
        KeyRing keyRing(DevelopmentPki pki) {
            return new KeyRing(pki);
        }
    }

    private final DevelopmentPki pki;
    private final List<Credential> all = new ArrayList<>();
    private final Map<String, PrivateKey> keys = new ConcurrentHashMap<>();

    private KeyRing(DevelopmentPki pki) {
        this.pki = pki;
    }

    /** A new key in that person's browser. */
    Credential inBrowser(String person) {
        return with(person, Authority.ec(), Keeping.BROWSER, Protection.SOFTWARE);
    }

    Credential with(String person, KeyPair pair, Keeping keeping, Protection protection) {
        Issuance.Issued issued = (Issuance.Issued)
                pki.issue(Csr.of(pair), protection, new Subject("Name of " + person, person, Optional.empty()));
        Credential made = new Credential(
                "key-" + (all.size() + 1),
                person,
                "Laptop",
                keeping,
                issued.chain(),
                Instant.parse("2026-11-22T12:00:00Z"));
        all.add(made);
        keys.put(made.id(), pair.getPrivate());
        return made;
    }

    void revoke(Credential it) {
        pki.revoke(it.certificate(), org.paraph.pki.Revocation.Reason.KEY_COMPROMISE, Optional.empty());
    }

    /** What the key makes of the bytes that it is shown, as clients send it. */
    String sign(ToSign it) {
        return sign(it.key(), Base64.getDecoder().decode(it.bytes()));
    }

    String sign(String key, byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(keys.get(key));
            signature.update(bytes);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Credential> usable(String person) {
        return all.stream().filter(it -> it.person().equals(person)).toList();
    }

    @Override
    public Optional<Credential> usable(String person, String id) {
        return usable(person).stream().filter(it -> it.id().equals(id)).findFirst();
    }
}
