package org.paraph.pki.development;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that nobody but their owner reads, written whole or not at all. Where a file system has no such rights, its own hold. */
final class OwnFiles {

    private static final Set<PosixFilePermission> OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private OwnFiles() {}

    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder, rights(folder, "rwx------"));
    }

    /** In place of what is there. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path whole = temporary(file, bytes);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** @return false, and nothing is changed, when there is such a file already */
    static boolean writeOnce(Path file, byte[] bytes) throws IOException {
        Path whole = temporary(file, bytes);
        try {
            Files.createLink(file, whole); // unlike a move, it fails when somebody was faster
            return true;
        } catch (FileAlreadyExistsException there) {
            return false;
        } finally {
            Files.delete(whole);
        }
    }

    static boolean isReadableByOthers(Path file) throws IOException {
        return hasRights(file)
                && Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS).stream()
                        .anyMatch(OTHERS::contains);
    }

    private static Path temporary(Path file, byte[] bytes) throws IOException {
        Path temporary = Files.createTempFile(file.getParent(), ".", ".tmp", rights(file, "rw-------"));
        Files.write(temporary, bytes);
        return temporary;
    }

    private static FileAttribute<?>[] rights(Path where, String rights) {
        return hasRights(where)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static boolean hasRights(Path where) {
        return where.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
