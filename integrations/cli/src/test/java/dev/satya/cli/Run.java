package dev.satya.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * What a run of the program left. The clock goes on by a second whenever it is looked at.
 *
 * @param code it exited with
 * @param out it printed
 * @param err it complained
 */
record Run(int code, String out, String err) {
    private static final long SECOND = 1_000_000_000;

    static Run satya(Object... args) {
        return satyaReading(InputStream.nullInputStream(), args);
    }

    static Run satyaReading(String in, Object... args) {
        return satyaReading(Samples.stream(in), args);
    }

    static Run satyaReading(InputStream in, Object... args) {
        return satyaOn(Console.Display.PLAIN, in, args);
    }

    static Run satyaOn(Console.Display display, InputStream in, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(in, StandardOutput.to(out), printTo(err), display, clock());
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int code = Main.run(words, console);
        console.out().flush();
        return new Run(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static PrintStream printTo(OutputStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    static LongSupplier clock() {
        AtomicLong time = new AtomicLong();
        return () -> time.getAndAdd(SECOND);
    }

    List<String> lines() {
        return out.lines().toList();
    }

    /** The lines, with what follows {@code code: } left out, since the words are not ours. */
    List<String> linesWithoutMessages() {
        return out.lines().map(line -> line.replaceFirst("^(.*?:\\d+: .*?: ).*$", "$1…")).toList();
    }
}
