package org.paraph.signature;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import org.paraph.Databases;
import org.paraph.HostApplication;

/**
 * Starts the same application many times over in half the time: its classes are read and verified once and kept in the form
 * in which the JVM holds them. The JVM wants them from jars, so folders are packed.
 */
final class ClassArchive {

    private final Path folder;
    private final String classPath;

    ClassArchive(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        this.classPath = packed(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        Databases.Database database = Databases.emptyH2File(folder);
        int exit = java("-XX:ArchiveClassesAtExit=" + file(), HostApplication.class, List.of("true", database.url()))
                .redirectOutput(folder.resolve("archive.log").toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("archive.log")));
        }
    }

    /** A JVM that takes its classes from the archive. */
    Process start(Class<?> main, List<String> arguments) throws IOException {
        return java("-XX:SharedArchiveFile=" + file(), main, arguments).start();
    }

    private ProcessBuilder java(String archive, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                archive,
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    private Path file() {
        return folder.resolve("classes.jsa");
    }

    private String packed(String original) {
        List<String> jars = new ArrayList<>();
        for (String entry : original.split(File.pathSeparator)) {
            jars.add(Files.isDirectory(Path.of(entry)) ? jar(entry, jars.size()) : entry);
        }
        return String.join(File.pathSeparator, jars);
    }

    private String jar(String directory, int number) {
        String jar = folder.resolve("packed" + number + ".jar").toString();
        int exit = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar, "-C", directory, ".");
        if (exit != 0) {
            throw new IllegalStateException("No jar could be made of " + directory);
        }
        return jar;
    }
}
