package dev.satya.cli;

import dev.satya.OutputFormat;
import dev.satya.propertytests.contract.Compatibility;
import dev.satya.schema.Dialect;
import dev.satya.schema.ImportOptions.Formats;
import dev.satya.schema.ImportOptions.UnknownKeywords;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code satya}. */
public final class Main {
    private Main() {}

    /** Runs a command and exits with its code. */
    public static void main(String[] args) {
        StandardOutput out = StandardOutput.to(new FileOutputStream(FileDescriptor.out));
        PrintStream err = utf8(FileDescriptor.err);
        Console console =
                new Console(StandardInput.open(), out, err, Terminals.display(), System::nanoTime);
        int code = run(RawArguments.of(args), console);
        err.flush();
        System.exit(code);
    }

    /**
     * Runs a command without a progress bar.
     *
     * @param out takes UTF-8
     * @param err takes UTF-8
     * @return 0: all rows are valid; 1: some are not; 2: not all could be read or written, and {@code
     *     err} says why
     */
    public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        Console.Display display = Console.Display.PLAIN;
        StandardOutput printed = StandardOutput.to(out);
        return run(args, new Console(in, printed, err, display, System::nanoTime));
    }

    static int run(String[] args, Console console) {
        CommandLine line = new CommandLine(new SatyaCommand());
        line.addSubcommand(new ValidateCommand(console));
        line.addSubcommand(new ExplainCommand(console));
        line.addSubcommand(new CheckCommand(console));
        line.addSubcommand(new ConstraintsCommand(console));
        line.addSubcommand(new BowtieCommand(console));
        line.setExpandAtFiles(false);
        line.registerConverter(Path.class, Main::path);
        line.registerConverter(Format.class, EnumOption.of(Format.class));
        line.registerConverter(OutputFormat.class, EnumOption.of(OutputFormat.class));
        line.registerConverter(Dialect.class, EnumOption.of(Dialect.class));
        line.registerConverter(Compatibility.class, EnumOption.of(Compatibility.class));
        line.registerConverter(Formats.class, EnumOption.of(Formats.class));
        line.registerConverter(UnknownKeywords.class, EnumOption.of(UnknownKeywords.class));
        line.setOut(writer(console.out()));
        line.setErr(writer(console.err()));
        line.setParameterExceptionHandler((e, words) -> misused(e, console));
        line.setExecutionExceptionHandler((e, command, parsed) -> failed(e, console));
        try {
            int code = line.execute(args);
            if (code != ExitCode.UNUSABLE) {
                console.out().requireWritten();
            }
            return code;
        } catch (CommandException e) {
            return failed(e, console);
        } catch (OutOfMemoryError e) {
            console.complain("out of memory; SATYA_JAVA_OPTS=-Xmx2g gives it more");
            return ExitCode.UNUSABLE;
        } catch (Error e) { // of a plugin, or of the stack: it is no verdict
            return failed(e, console);
        }
    }

    private static Path path(String name) {
        try {
            return FileNames.path(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("\"" + name + "\": " + e.getReason());
        }
    }

    private static int misused(ParameterException e, Console console) {
        String reason = String.valueOf(e.getMessage());
        console.complain(reason.startsWith("Error: ") ? reason.substring(7) : reason);
        PrintWriter err = e.getCommandLine().getErr();
        if (!UnmatchedArgumentException.printSuggestions(e, err)) {
            err.println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        }
        return ExitCode.UNUSABLE;
    }

    private static int failed(Throwable e, Console console) {
        if (e instanceof CommandException mistake) {
            mistake.messages().forEach(console::complain);
        } else {
            console.complain("internal error: " + e);
        }
        return ExitCode.UNUSABLE;
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static PrintStream utf8(FileDescriptor file) {
        OutputStream stream = new BufferedOutputStream(new FileOutputStream(file));
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }
}
