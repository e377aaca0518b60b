package dev.satya.cli;

import dev.satya.Limits;
import dev.satya.interpreter.Satya;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code satya explain}. */
@Command(
        name = "explain",
        customSynopsis = {
            "satya explain --schema SCHEMA.json [--document FILE]... [--dialect DIALECT]",
            "              [--base-uri URI] [--resolve-dir DIR]",
            "              [--formats by-dialect|assert|annotate]",
            "              [--unknown-keywords note|refuse|keep] [--plugins JAR]..."
        },
        description = "Prints what a schema is compiled to, one node a line.",
        mixinStandardHelpOptions = true,
        versionProvider = SatyaCommand.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the schema is printed",
            "2:the command or the schema cannot be used, or standard output not be written, as"
                    + " standard error says"
        })
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private SchemaOptions schema = new SchemaOptions();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandException {
        Satya satya = schema.satya(Limits.DEFAULT);
        SchemaFile file = schema.read(satya, console.in());
        String plan = file.compile().explain();
        SchemaNotes.tell(file.name(), file.notes(), console);
        PrintStream out = console.out();
        out.print(plan.endsWith("\n") ? plan : plan + "\n");
        out.flush();
        return 0;
    }
}
