package org.paraph.pki.development;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.EnumMap;
import java.util.Map;

/** All keys of the infrastructure in one PKCS#12 file. */
final class KeyFile {

    private static final String NAME = "keys.p12";

    private final Path file;
    private final char[] password;

    KeyFile(DevelopmentSettings settings) {
        this.file = settings.folder().resolve(NAME);
        this.password = settings.password().toCharArray();
    }

    boolean exists() {
        return Files.exists(file);
    }

    void write(Map<Party, Identity> identities) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            for (var entry : identities.entrySet()) {
                Identity identity = entry.getValue();
                store.setKeyEntry(
                        entry.getKey().key(), identity.key(), password, new Certificate[] {identity.certificate()});
            }
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            OwnFiles.write(file, bytes.toByteArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("The development keys cannot be written to " + file + ".", e);
        }
    }

    /** @throws IllegalStateException saying what to do, when others may read it, the password is wrong or a key is missing */
    Map<Party, Identity> read() {
        try (InputStream bytes = Files.newInputStream(file)) {
            if (OwnFiles.isReadableByOthers(file)) {
                throw new IllegalStateException(
                        "The development keys in " + file
                                + " can be read by others. Take that right away (chmod 600), or delete the folder and start anew.");
            }
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(bytes, password);
            Map<Party, Identity> identities = new EnumMap<>(Party.class);
            for (Party party : Party.values()) {
                identities.put(party, read(store, party));
            }
            return identities;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(
                    "The development keys in " + file
                            + " cannot be read: the password is another, or the file is damaged.",
                    e);
        }
    }

    private Identity read(KeyStore store, Party party) throws GeneralSecurityException {
        if (store.getKey(party.key(), password) instanceof PrivateKey key
                && store.getCertificate(party.key()) instanceof X509Certificate certificate) {
            return new Identity(certificate, key);
        }
        throw new IllegalStateException("The development keys in " + file + " lack the one of " + party.key() + ".");
    }
}
