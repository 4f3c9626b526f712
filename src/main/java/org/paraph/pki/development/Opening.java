package org.paraph.pki.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.util.Map;

/** Reads the keys of the infrastructure, or makes them when there are none. */
final class Opening {

    private final DevelopmentSettings settings;
    private final Founding founding;

    Opening(DevelopmentSettings settings, Clock clock, SecureRandom random) {
        this.settings = settings;
        this.founding = new Founding(settings, clock, random);
    }

    /** One at a time, in this process and among processes: two roots in one folder would be one too many. */
    Map<Party, Identity> open() {
        synchronized (Opening.class) {
            Path folder = settings.folder();
            try {
                OwnFiles.makeFolder(folder);
                try (FileChannel file = FileChannel.open(
                                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock lock = file.lock()) {
                    return lock.isValid() ? readOrMake() : Map.of();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The folder of the development keys cannot be used: " + folder, e);
            }
        }
    }

    private Map<Party, Identity> readOrMake() throws IOException {
        KeyFile keys = new KeyFile(settings);
        if (keys.exists()) {
            return keys.read();
        }
        Register register = new Register(settings.folder());
        register.make();
        Map<Party, Identity> identities = founding.found();
        for (var entry : identities.entrySet()) {
            register(register, entry.getKey(), entry.getValue());
        }
        keys.write(identities); // last: it says that everything else is there
        return identities;
    }

    private static void register(Register register, Party party, Identity identity) {
        Party issuer = party.issuer() == null ? party : party.issuer();
        var certificate = identity.certificate();
        try {
            register.claim(certificate.getPublicKey());
            register.issued(issuer, certificate.getSerialNumber(), certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate just made cannot be written", e);
        }
    }
}
