package org.paraph.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** The front door of the runnable jar for those who want a command instead of a server. */
public final class CommandLine {

    private static final String VERIFY = "verify";

    private CommandLine() {}

    /** Whether the arguments name a command. */
    public static boolean isMeantBy(String[] arguments) {
        return arguments.length > 0 && arguments[0].equals(VERIFY);
    }

    /**
     * Runs the command in a process that does nothing else: its log is silent from now on.
     *
     * @return the number for the process to end with
     */
    public static int run(String[] arguments) {
        System.setProperty("logback.configurationFile", "paraph/cli/logback.xml");
        System.setProperty("java.awt.headless", "true");
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        return new VerifyCommand(
                        Clock.system(ZoneId.systemDefault()), stream(FileDescriptor.out), stream(FileDescriptor.err))
                .run(rest);
    }

    /** In the terminal's own encoding; files and pipes get UTF-8. */
    private static PrintStream stream(FileDescriptor to) {
        String terminal = System.getProperty("sun.stdout.encoding");
        Charset charset = terminal == null ? StandardCharsets.UTF_8 : Charset.forName(terminal);
        return new PrintStream(new FileOutputStream(to), true, charset);
    }
}
