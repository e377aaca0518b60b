package dev.satya.cli;

import dev.satya.Limits;
import dev.satya.Options;
import dev.satya.OutputFormat;
import dev.satya.Validator;
import dev.satya.cli.ArrayRule.Wish;
import dev.satya.interpreter.Satya;
import dev.satya.schema.Strictness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code satya validate}. */
@Command(
        name = "validate",
        customSynopsis = {
            "satya validate --schema SCHEMA.json [--document FILE]... [--dialect DIALECT]",
            "               [--base-uri URI] [--resolve-dir DIR]",
            "               [--formats by-dialect|assert|annotate]",
            "               [--unknown-keywords note|refuse|keep] [--plugins JAR]...",
            "               [--format auto|json|ndjson] [--rows] [--strict|--lax] [--fail-fast]",
            "               [--steps N] [--threads N] [--violations FILE] [--valid FILE]",
            "               [--output flag|basic|list|hierarchical] INPUT..."
        },
        description = {
            "Checks JSON documents, or every row of NDJSON, against a schema.",
            "",
            "Prints the first 20 violations, how many there are by path and code, and how many rows"
                    + " are valid. A document is one row; an empty file is none, and no rows of NDJSON."
                    + " A row may have up to 256 MiB, or a"
                    + " sixteenth of the heap if that is less.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = SatyaCommand.Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all rows are valid, also where there are none",
            "1:some rows are not valid",
            "2:the command, the schema, an input or what is written to cannot be used, or not to"
                    + " the end, as standard error says"
        })
final class ValidateCommand implements Callable<Integer> {
    private static final int MOST_THREADS = 256;
    private static final String FORMATS_UNCHECKED =
            "formats are not checked, since they are annotations there; --formats assert checks them";

    private final Console console;

    @Spec private @Nullable CommandSpec spec;

    @Mixin private SchemaOptions schema = new SchemaOptions();

    @Option(
            names = "--format",
            paramLabel = "auto|json|ndjson",
            description = {
                "json: a document. ndjson: a row on each line. auto: as the ending of the name says"
                        + " (.json, .ndjson, .jsonl, and .gz behind it); where it says nothing, json if the first line begins with [ or leaves a bracket"
                        + " open, and else ndjson. Usually auto."
            })
    private Format format = Format.AUTO;

    @Option(
            names = "--rows",
            description = {
                "The items of an array are rows. Without it they are where the schema takes no"
                        + " array, and an array is one document elsewhere."
            })
    private boolean isOfRows;

    @ArgGroup private @Nullable Mode mode;

    @Option(names = "--fail-fast", description = "Look for the first violation of each row alone.")
    private boolean isFailFast;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that validate. Usually one for each processor.")
    private int threads = Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = {
                "How much work a row may take before it is a violation limit; for schemas that you"
                        + " do not trust. Usually any."
            })
    private int steps = Limits.DEFAULT.steps();

    @Option(
            names = "--violations",
            paramLabel = "FILE",
            description = {
                "Write all violations to FILE, as NDJSON; - for standard output. FILE appears when"
                        + " it is whole."
            })
    private @Nullable String violations;

    @Option(
            names = "--valid",
            paramLabel = "FILE",
            description = {
                "Write the valid rows to FILE, after conversion, as NDJSON; the same holds."
            })
    private @Nullable String valid;

    @Option(
            names = "--output",
            paramLabel = "flag|basic|list|hierarchical",
            description = {
                "Print what JSON Schema calls output in place of the report: for each row one JSON"
                        + " object on a line. Goes with neither --strict, --lax, --fail-fast,"
                        + " --violations nor --valid."
            })
    private @Nullable OutputFormat output;

    @Parameters(
            arity = "1..*",
            paramLabel = "INPUT",
            description = "Files, which gzip may have packed; - for standard input.")
    private List<String> inputs = List.of();

    /** One of two. */
    static final class Mode {
        @Option(names = "--strict", description = "Convert nothing, where the schema does not say.")
        private boolean isStrict;

        @Option(
                names = "--lax",
                description = "Convert, as \"42\" to 42, where the schema does not say.")
        private boolean isLax;
    }

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws CommandException {
        if (threads < 1 || threads > MOST_THREADS) {
            throw misused("--threads is from 1 to " + MOST_THREADS + ", not " + threads);
        }
        boolean isReport = mode != null || isFailFast || violations != null || valid != null;
        if (output != null && isReport) {
            throw misused(
                    "--output goes with neither --strict, --lax, --fail-fast, --violations nor"
                            + " --valid");
        }
        if (steps < 1) {
            throw misused("--steps is at least 1, not " + steps);
        }
        List<Input> all = Input.all(inputs, format);
        Destination violationsFile = destination(violations);
        Destination validFile = destination(valid);
        requireOtherFiles(all, violationsFile, validFile);
        Satya satya = schema.satya(Limits.DEFAULT.withSteps(steps));
        SchemaFile file = schema.read(satya, console.in());
        if (output != null) {
            return tell(file, output, all);
        }
        Validator<Object> validator = file.compile().with(options());
        requireOtherFiles(schema.referencedFiles(), violationsFile, validFile);
        RowLoop.Reading reading = reading(file);
        StandardOutput out = console.out();
        try (Output violationLines = Output.open(violationsFile, out);
                Output validLines = Output.open(validFile, out)) {
            complain(file);
            Outputs outputs = new Outputs(violationLines, validLines, satya);
            return validFile == null
                    ? run(RowChecker.ofVerdicts(validator), reading, outputs, all)
                    : run(RowChecker.of(validator), reading, outputs, all);
        }
    }

    private <T extends @Nullable Object> int run(
            RowChecker<T> checker, RowLoop.Reading reading, Outputs outputs, List<Input> all)
            throws CommandException {
        return new RowJob<>(checker, reading, outputs, console).run(all);
    }

    private int tell(SchemaFile file, OutputFormat as, List<Input> all) throws CommandException {
        RowChecker<Map<String, Object>> checker = RowChecker.of(file.output(), as);
        complain(file);
        return new OutputJob(checker, reading(file), console).run(all);
    }

    private RowLoop.Reading reading(SchemaFile file) throws CommandException {
        Wish wish = isOfRows ? Wish.ROWS : Wish.AS_THE_SCHEMA_HAS_IT;
        return new RowLoop.Reading(threads, new ArrayRule(wish, file.stance()));
    }

    private void complain(SchemaFile file) {
        SchemaNotes.tell(file.name(), file.notes(), console);
        if (file.leavesFormatsUnchecked()) {
            console.complain(file.name() + ": " + FORMATS_UNCHECKED);
        }
    }

    private ParameterException misused(String reason) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), reason);
    }

    private static @Nullable Destination destination(@Nullable String name)
            throws CommandException {
        return name == null ? null : Destination.of(name);
    }

    /** Nothing is read twice that can be read once, and nothing is written to what is read. */
    private void requireOtherFiles(
            List<Input> all, @Nullable Destination violations, @Nullable Destination valid)
            throws CommandException {
        List<Path> read = new ArrayList<>(schema.files());
        for (Input input : all) {
            read.add(input.file() == null ? Path.of(Input.STANDARD_INPUT) : input.file());
        }
        SchemaOptions.requireOneStandardInput(read);
        read.replaceAll(SchemaOptions::opened);
        requireOtherFiles(read, violations, valid);
        if (violations != null && valid != null) {
            valid.requireOtherThan(violations);
        }
    }

    private static void requireOtherFiles(
            Collection<Path> read, @Nullable Destination violations, @Nullable Destination valid)
            throws CommandException {
        Destination.standardOutput().requireOtherThan(read);
        if (violations != null) {
            violations.requireOtherThan(read);
        }
        if (valid != null) {
            valid.requireOtherThan(read);
        }
    }

    private Options options() {
        Options options = Options.DEFAULT;
        if (mode != null) {
            options = options.with(mode.isStrict ? Strictness.STRICT : Strictness.LAX);
        }
        return isFailFast ? options.with(Options.Reporting.FAIL_FAST) : options;
    }
}
