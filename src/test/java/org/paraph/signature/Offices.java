package org.paraph.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.Map;
import org.paraph.Databases;

/** One office a database product for the whole run: starting one takes longer than what is done in it. */
final class Offices {

    private static final Map<Databases.Kind, Office> OPEN = new EnumMap<>(Databases.Kind.class);

    private Offices() {}

    static synchronized Office on(Databases.Kind kind) {
        return OPEN.computeIfAbsent(kind, Offices::open);
    }

    private static Office open(Databases.Kind kind) {
        try {
            Office office = new Office(kind.fresh(Files.createTempDirectory("paraph-office")));
            Runtime.getRuntime().addShutdownHook(new Thread(office::close));
            return office;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
