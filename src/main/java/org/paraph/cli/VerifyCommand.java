package org.paraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.paraph.ades.Indication;
import org.paraph.validation.Expected;
import org.paraph.validation.Validator;

/**
 * {@code verify [--trust FILE.pem]… [--lang en|fr] [--json] [--sha256 HEX] FILE…}: says of signed documents whether they can be relied on,
 * from the documents alone. Opens no connection. Stateless.
 */
final class VerifyCommand {

    /** Every document can be relied on. */
    static final int PASSED = 0;

    /** At least one cannot, whatever else happened. */
    static final int FAILED = 1;

    /** None failed, of at least one it cannot be said. */
    static final int INDETERMINATE = 2;

    /** Called wrongly, or a file cannot be read; none failed. */
    static final int UNUSABLE = 3;

    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    VerifyCommand(Clock clock, PrintStream out, PrintStream err) {
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /** @return one of the numbers above, for the process to end with */
    int run(List<String> arguments) {
        try {
            return verify(Options.of(arguments));
        } catch (Unusable wrong) {
            Texts texts = new Texts(wrong.language());
            err.println(texts.of(wrong.key(), wrong.about()));
            err.println(texts.of("usage"));
            return UNUSABLE;
        }
    }

    private int verify(Options options) throws Unusable {
        Validator validator = Offline.validator(options, clock);
        Report report = options.json() ? new JsonReport(options, clock) : new TextReport(options, clock);
        List<Indication> verdicts = new ArrayList<>();
        boolean unread = false;
        for (Path file : options.files()) {
            Optional<byte[]> document = read(file, options);
            unread |= document.isEmpty();
            document.map(it -> validator.validateOffline(it, expected(options), clock.instant()))
                    .ifPresent(verdict -> {
                        verdicts.add(verdict.indication());
                        report.add(file, verdict);
                    });
        }
        report.writeTo(out);
        return code(verdicts, unread);
    }

    private static Expected expected(Options options) {
        return new Expected(Optional.empty(), options.sha256());
    }

    private static int code(List<Indication> verdicts, boolean unread) {
        if (verdicts.contains(Indication.FAILED)) {
            return FAILED;
        }
        if (unread) {
            return UNUSABLE;
        }
        return verdicts.contains(Indication.INDETERMINATE) ? INDETERMINATE : PASSED;
    }

    /** No more of it than the validator takes. */
    private Optional<byte[]> read(Path file, Options options) {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(Validator.LARGEST + 1));
        } catch (IOException unreadable) {
            err.println(new Texts(options.language()).of("file-unreadable", file.toString()));
            return Optional.empty();
        }
    }
}
