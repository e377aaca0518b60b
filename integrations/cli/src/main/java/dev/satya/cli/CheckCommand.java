package dev.satya.cli;

import dev.satya.Limits;
import dev.satya.Validator;
import dev.satya.interpreter.ConstraintInfo;
import dev.satya.interpreter.Satya;
import dev.satya.propertytests.contract.Compatibility;
import dev.satya.propertytests.contract.SchemaCompatibility;
import dev.satya.propertytests.contract.SchemaCompatibility.Comparison;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code satya check}. */
@Command(
        name = "check",
        customSynopsis = {
            "satya check --schema SCHEMA.json [--examples DIR] [--released RELEASED.json]",
            "            [--released-document FILE]...",
            "            [--compatibility backward|forward|full]",
            "            [--document FILE]... [--dialect DIALECT] [--base-uri URI]",
            "            [--resolve-dir DIR] [--formats by-dialect|assert|annotate]",
            "            [--unknown-keywords note|refuse|keep] [--plugins JAR]..."
        },
        description = {
            "Checks a schema: it compiles, its examples conform, and it keeps what a released one"
                    + " promised.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = SatyaCommand.Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing is wrong",
            "1:an example is not as it should be, or the schemas are not compatible",
            "2:the command, a schema or an example cannot be used, as standard error says"
        })
final class CheckCommand implements Callable<Integer> {
    private final Console console;

    @Mixin private SchemaOptions schema = new SchemaOptions();

    @Option(
            names = "--examples",
            paramLabel = "DIR",
            description = {
                "A directory of JSON files: those below \"valid\" are to conform, those below"
                        + " \"invalid\" are not. The keyword examples is checked in any case."
            })
    private @Nullable Path examples;

    @Option(
            names = "--released",
            paramLabel = "RELEASED.json",
            description = {
                "A schema that this one takes the place of. Data is made that one of them takes, and"
                        + " given to the other: what it does not find it does not prove."
            })
    private @Nullable Path released;

    @Option(
            names = "--released-document",
            paramLabel = "FILE",
            description = {
                "A schema that references of the released one may lead to, as --document has those of"
                        + " the other. May be given several times."
            })
    private List<Path> releasedDocuments = List.of();

    @Option(
            names = "--compatibility",
            paramLabel = "backward|forward|full",
            description = {
                "What is to be kept. backward: the schema takes what the released one takes. forward:"
                        + " the released one takes what the schema takes. full: both. Usually"
                        + " backward."
            })
    private Compatibility compatibility = Compatibility.BACKWARD;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandException {
        requireOneStandardInput();
        Satya satya = schema.satya(Limits.DEFAULT);
        SchemaFile file = schema.read(satya, console.in());
        Validator<Object> validator = file.compile();
        SchemaNotes.tell(file.name(), file.notes(), console);
        List<String> wrong = new ArrayList<>();
        SchemaExamples.Answer written = SchemaExamples.of(satya, file.schema());
        written.failures().forEach(line -> wrong.add(file.name() + ": " + line));
        int count = written.count();
        if (examples != null) {
            ExampleFiles files = ExampleFiles.of(examples);
            wrong.addAll(files.failures(validator));
            count += files.count();
        }
        String kept = released == null ? "" : keptOf(released, satya, file, wrong);
        PrintStream out = console.out();
        wrong.forEach(line -> out.println(Text.printable(line)));
        if (wrong.isEmpty()) {
            out.println(
                    Text.printable(file.name())
                            + ": compiles, "
                            + Text.count(count, "example")
                            + kept);
        }
        out.flush();
        return wrong.isEmpty() ? ExitCode.ALL_VALID : ExitCode.SOME_INVALID;
    }

    private void requireOneStandardInput() throws CommandException {
        List<Path> files = new ArrayList<>(schema.files());
        if (released != null) {
            files.add(released);
        }
        files.addAll(releasedDocuments);
        SchemaOptions.requireOneStandardInput(files);
    }

    /** What is told if nothing is wrong. */
    private String keptOf(Path old, Satya satya, SchemaFile file, List<String> wrong)
            throws CommandException {
        SchemaFile before = schema.read(old, releasedDocuments, satya, console.in());
        Validator<Object> unused = before.compile();
        SchemaCompatibility change =
                SchemaCompatibility.of(before.schema(), file.schema())
                        .with(satya.constraints().stream().map(ConstraintInfo::plugin).toList());
        Comparison comparison = change.compare(compatibility);
        comparison.broken().forEach(each -> wrong.add(file.name() + ": " + each));
        comparison
                .untried()
                .forEach(each -> console.complain(file.name() + ": was not compared by " + each));
        String word = compatibility.name().toLowerCase(Locale.ROOT);
        return ", "
                + word
                + " compatible with "
                + Text.printable(before.name())
                + " as far as was tried";
    }
}
