package org.paraph.pki.development;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.paraph.pki.Revocation;

/**
 * What was issued and what was revoked, a small file each, so that it is there after the next start. The file of a certificate is
 * named after its issuer and serial number.
 */
final class Register {

    private final Path issued;
    private final Path revoked;
    private final Path keys;

    Register(Path folder) {
        issued = folder.resolve("issued");
        revoked = folder.resolve("revoked");
        keys = folder.resolve("certified-keys");
    }

    /** A certificate that is no longer good. */
    record Entry(BigInteger serial, Revocation revocation) {}

    void make() throws IOException {
        for (Path folder : List.of(issued, revoked, keys)) {
            OwnFiles.makeFolder(folder);
        }
    }

    /** @return false when that key was certified before, for whomever: a key is one person's and one certificate's */
    boolean claim(PublicKey key) {
        return once(keys.resolve(sha256(key.getEncoded())), new byte[0]);
    }

    void issued(Party issuer, BigInteger serial, byte[] certificate) {
        once(issued.resolve(name(issuer, serial)), certificate);
    }

    boolean isIssued(Party issuer, BigInteger serial) {
        return Files.exists(issued.resolve(name(issuer, serial)));
    }

    /** @return false, and nothing is changed, when it is revoked already */
    boolean revoke(Party issuer, BigInteger serial, Revocation revocation) {
        String lines = String.join(
                "\n",
                revocation.at().toString(),
                revocation.reason().name(),
                revocation.invalidityDate().map(Instant::toString).orElse(""));
        return once(revoked.resolve(name(issuer, serial)), lines.getBytes(StandardCharsets.UTF_8));
    }

    Optional<Revocation> revocation(Party issuer, BigInteger serial) {
        Path file = revoked.resolve(name(issuer, serial));
        return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
    }

    List<Entry> revoked(Party issuer) {
        String prefix = issuer.key() + ".";
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(revoked)) {
            files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .forEach(file -> entries.add(new Entry(serial(file, prefix), read(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static BigInteger serial(Path file, String prefix) {
        return new BigInteger(file.getFileName().toString().substring(prefix.length()), 16);
    }

    private static Revocation read(Path file) {
        try {
            String[] lines = Files.readString(file).split("\n", -1);
            return new Revocation(
                    Instant.parse(lines[0]),
                    Revocation.Reason.valueOf(lines[1]),
                    Optional.of(lines[2]).filter(line -> !line.isEmpty()).map(Instant::parse));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Party issuer, BigInteger serial) {
        return issuer.key() + "." + serial.toString(16);
    }

    private static boolean once(Path file, byte[] bytes) {
        try {
            return OwnFiles.writeOnce(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
