package dev.satya.cli;

import dev.satya.interpreter.Satya;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code satya bowtie}. */
@Command(
        name = "bowtie",
        customSynopsis = "satya bowtie",
        description = {
            "Answers Bowtie (https://bowtie.report), which compares validators of JSON Schema.",
            "",
            "Reads a command from each line of standard input and writes the answer on a line of"
                    + " standard output, as JSON, until the command is stop or the input ends.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = SatyaCommand.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the conversation has ended",
            "2:a line is no command, or standard output cannot be written, as standard error says"
        })
final class BowtieCommand implements Callable<Integer> {
    private final Console console;

    BowtieCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandException {
        BowtieHarness harness = new BowtieHarness(Satya.standard());
        StandardOutput out = console.out();
        Lines lines = new Lines(console.in());
        try {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                String answer = answer(harness, line, lines.count());
                if (answer == null) {
                    return 0;
                }
                out.print(answer + "\n");
                out.requireWritten();
            }
            return 0;
        } catch (IOException e) {
            throw CommandException.of("-", e);
        }
    }

    private static @Nullable String answer(BowtieHarness harness, byte[] line, long number)
            throws CommandException {
        try {
            return harness.answer(line);
        } catch (CommandException e) {
            throw new CommandException("-:" + number + ": " + e.getMessage());
        }
    }
}
