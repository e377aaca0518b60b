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
            "              [--base-uri URI] [--resolve-dir DIR]",
            "              [--formats by-dialect|assert|annotate]",
            "              [--unknown-keywords note|refuse|keep] [--plugins JAR]..."
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
        SchemaFile file = schema.read(schema.satya());
        String plan = file.compile().explain();
        SchemaNotes.tell(file.name(), file.notes(), surroundings);
        PrintStream out = surroundings.out();
        out.print(plan.endsWith("\n") ? plan : plan + "\n");
        out.flush();
        return 0;
    }
}
