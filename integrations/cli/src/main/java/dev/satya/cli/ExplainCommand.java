package dev.satya.cli;

import dev.satya.interpreter.Satya;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code satya explain}. */
@Command(
        name = "explain",
        customSynopsis = "satya explain --schema SCHEMA.json",
        description = "Prints what a schema is compiled to, one node a line.",
        mixinStandardHelpOptions = true,
        versionProvider = SatyaCommand.Version.class)
final class ExplainCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Option(
            names = "--schema",
            required = true,
            paramLabel = "SCHEMA.json",
            description = "The schema, in words of JSON Schema 2020-12.")
    private Path schema = Path.of("");

    ExplainCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandException {
        String plan = SchemaFile.compile(Satya.standard(), schema).explain();
        PrintStream out = surroundings.out();
        out.print(plan.endsWith("\n") ? plan : plan + "\n");
        out.flush();
        return 0;
    }
}
