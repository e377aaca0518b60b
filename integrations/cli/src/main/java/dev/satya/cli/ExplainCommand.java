package dev.satya.cli;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code satya explain}. */
@Command(
        name = "explain",
        customSynopsis = {
            "satya explain --schema SCHEMA.json [--document FILE]... [--dialect DIALECT]",
            "              [--formats by-dialect|assert|annotate]",
            "              [--unknown-keywords refuse|keep] [--plugins JAR]..."
        },
        description = "Prints what a schema is compiled to, one node a line.",
        mixinStandardHelpOptions = true,
        versionProvider = SatyaCommand.Version.class)
final class ExplainCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin private SchemaOptions schema = new SchemaOptions();

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandException {
        String plan = schema.read(schema.satya()).compile().explain();
        PrintStream out = surroundings.out();
        out.print(plan.endsWith("\n") ? plan : plan + "\n");
        out.flush();
        return 0;
    }
}
