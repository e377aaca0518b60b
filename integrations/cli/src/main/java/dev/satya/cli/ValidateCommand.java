package dev.satya.cli;

import dev.satya.Options;
import dev.satya.OutputFormat;
import dev.satya.SchemaOutput;
import dev.satya.Validator;
import dev.satya.interpreter.Satya;
import dev.satya.schema.Strictness;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            "               [--format auto|json|ndjson] [--strict|--lax] [--fail-fast]",
            "               [--threads N] [--violations FILE] [--valid FILE]",
            "               [--output flag|basic|list|hierarchical] INPUT..."
        },
        description = {
            "Checks every row of the inputs against a schema.",
            "",
            "Prints the first 20 violations, how many there are by path and code, and how many rows"
                    + " are valid. A row may have up to 64 MiB, or a sixteenth of the heap if that"
                    + " is less.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = SatyaCommand.Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all rows are valid",
            "1:some rows are not valid",
            "2:the command, the schema or an input cannot be used, as standard error says"
        })
final class ValidateCommand implements Callable<Integer> {
    private static final int MOST_THREADS = 256;
    private static final String FORMATS_UNCHECKED =
            "formats are not checked, since they are annotations there; --formats assert checks them";

    private final Surroundings surroundings;

    @Spec private @Nullable CommandSpec spec;

    @Mixin private SchemaOptions schema = new SchemaOptions();

    @Option(
            names = "--format",
            paramLabel = "auto|json|ndjson",
            description = {
                "json: an array of rows, or one row. ndjson: a row on each line. auto: as the"
                        + " ending of the name says (.json, .ndjson, .jsonl); where it says"
                        + " nothing, json if the first line begins with [ or leaves a bracket"
                        + " open, and else ndjson. Usually auto."
            })
    private Format format = Format.AUTO;

    @ArgGroup private @Nullable Mode mode;

    @Option(names = "--fail-fast", description = "Look for the first violation of each row alone.")
    private boolean isFailFast;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that validate. Usually one for each processor.")
    private int threads = Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);

    @Option(
            names = "--violations",
            paramLabel = "FILE",
            description = "Write all violations to FILE, as NDJSON.")
    private @Nullable Path violations;

    @Option(
            names = "--valid",
            paramLabel = "FILE",
            description = "Write the valid rows to FILE, after conversion, as NDJSON.")
    private @Nullable Path valid;

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
            description = "Files of rows; - for standard input.")
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

    ValidateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
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
        List<Input> all = Input.all(inputs, format);
        requireOtherOutputs(all);
        Satya satya = schema.satya();
        SchemaFile file = schema.read(satya);
        if (output != null) {
            return tell(file, output, all);
        }
        Validator<Object> validator = file.compile().with(options());
        try (Output violationsFile = Output.open(violations);
                Output validFile = Output.open(valid)) {
            complain(file);
            Outputs outputs = new Outputs(violationsFile, validFile, satya);
            return new RowJob(validator, threads, outputs, surroundings).run(all);
        }
    }

    private int tell(SchemaFile file, OutputFormat as, List<Input> all) throws CommandException {
        SchemaOutput told = file.output();
        complain(file);
        return new OutputJob(told, as, threads, surroundings).run(all);
    }

    private void complain(SchemaFile file) {
        SchemaNotes.tell(file.name(), file.notes(), surroundings);
        if (file.leavesFormatsUnchecked()) {
            surroundings.complain(file.name() + ": " + FORMATS_UNCHECKED);
        }
    }

    private ParameterException misused(String reason) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), reason);
    }

    private void requireOtherOutputs(List<Input> all) throws CommandException {
        List<Path> files = new ArrayList<>(schema.files());
        for (Input input : all) {
            if (input.file() != null) {
                files.add(input.file());
            }
        }
        for (Path output : new @Nullable Path[] {violations, valid}) {
            if (output != null) {
                Output.requireOther(output, files);
                files.add(output);
            }
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
