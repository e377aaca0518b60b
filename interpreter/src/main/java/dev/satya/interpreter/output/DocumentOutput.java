package dev.satya.interpreter.output;

import dev.satya.BatchOptions;
import dev.satya.OutputFormat;
import dev.satya.Path;
import dev.satya.RowInput;
import dev.satya.RowResult;
import dev.satya.SchemaOutput;
import dev.satya.Validator;
import dev.satya.Violation;
import dev.satya.interpreter.batch.RowStream;
import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.CanonicalReader;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.MalformedJson;
import dev.satya.interpreter.evaluate.UserCode;
import dev.satya.interpreter.json.JsonReader;
import dev.satya.interpreter.jsonschema.SchemaDocument;
import dev.satya.spi.SchemaCompiler;
import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The output of one document: the verdict is the validator's, the places are the walk's. */
public final class DocumentOutput implements SchemaOutput {
    private static final Set<String> ENDINGS =
            Set.of("depth", "nesting", "steps", "patternSteps", "stack", "documentLength");

    private final Validator<Object> validator;
    private final Subschema root;
    private final Place place;
    private final int size;
    private final Evaluation run;

    private DocumentOutput(SchemaDocument document, SchemaCompiler compiler, Evaluation run) {
        this.validator = compiler.compile(document.schema(), Object.class);
        Compilation compilation = new Compilation(document, compiler, run.messages());
        this.root = compilation.root();
        this.place = compilation.place();
        this.size = document.size();
        this.run = run;
    }

    /**
     * The output of a document.
     *
     * @param run the default choices, within the limits and with the messages of the compiler
     * @throws dev.satya.schema.SchemaException if it does not compile
     */
    public static SchemaOutput of(
            SchemaDocument document, SchemaCompiler compiler, Evaluation run) {
        return new DocumentOutput(document, compiler, run);
    }

    @Override
    public Map<String, Object> of(@Nullable Object instance, OutputFormat format) {
        return output(validator.validate(instance), () -> canonical(instance), format);
    }

    @Override
    public Map<String, Object> ofJson(byte[] json, OutputFormat format) {
        return output(validator.validateJson(json), () -> read(json), format);
    }

    @Override
    public Map<String, Object> ofJson(String json, OutputFormat format) {
        return output(validator.validateJson(json), () -> read(bytes(json)), format);
    }

    /** A lone surrogate, which UTF-8 has no form for, is refused by the validator. */
    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private @Nullable Object canonical(@Nullable Object instance) {
        return Canonical.of(instance, run, Depth.ROOT);
    }

    /** Makes an instance, or a failure. */
    private interface Instance {
        @Nullable Object get();
    }

    private @Nullable Object read(byte[] json) {
        try {
            return CanonicalReader.read(new JsonReader(json), run, Depth.ROOT);
        } catch (MalformedJson e) {
            return run.fail("json", null);
        }
    }

    private Map<String, Object> output(
            Validation<Seq<Violation>, Object> verdict, Instance instance, OutputFormat format) {
        if (Objects.requireNonNull(format, "format") == OutputFormat.FLAG) {
            return Map.of("valid", verdict.isValid());
        }
        try {
            return Rendering.of(unit(verdict, instance), format);
        } catch (Throwable e) { // of the budget, the stack, or the instance's own code
            UserCode.throwIfFatal(e);
            return Rendering.of(alone(verdict), format);
        }
    }

    /** What the walk finds, if that is as it should be; otherwise the verdict alone. */
    private Unit unit(Validation<Seq<Violation>, Object> verdict, Instance source) {
        if (verdict.isInvalid() && isEnd(verdict.getError().head())) {
            return alone(verdict);
        }
        Object instance = source.get();
        if (instance instanceof Failure) {
            return alone(verdict);
        }
        long steps = Budget.steps(size, instance, run.limits());
        Unit unit = new Walk(steps).apply(root, instance, AskedStrictness.USUAL, place);
        return unit.isValid() == verdict.isValid() ? unit : alone(verdict);
    }

    private static boolean isEnd(Violation violation) {
        return violation.code().equals("json")
                || (violation.code().equals("limit")
                        && ENDINGS.contains(String.valueOf(violation.arguments().get("limit"))));
    }

    /** The root, with the violations that there are and the places in the instance that they have. */
    private Unit alone(Validation<Seq<Violation>, Object> verdict) {
        Unit unit = new Unit(root, place, Unit.Origin.VIOLATIONS);
        if (verdict.isInvalid()) {
            for (Violation violation : verdict.getError()) {
                tell(unit, violation);
            }
        }
        return unit;
    }

    private void tell(Unit unit, Violation violation) {
        Unit there = unit;
        if (!violation.path().equals(Path.ROOT)) {
            Place below = place;
            for (Object segment : violation.path().segments()) {
                below = below.at(segment);
            }
            there = new Unit(root, below, Unit.Origin.VIOLATIONS);
        }
        there.fail(violation.code(), violation.message());
        if (there != unit) {
            unit.add(there, Unit.Weight.COUNTS);
        }
    }

    @Override
    public Stream<RowResult<Map<String, Object>>> ofRows(
            RowInput rows, OutputFormat format, BatchOptions options) {
        Objects.requireNonNull(rows, "rows");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(options, "options");
        return told(RowStream.of(row(format), Locale.ROOT, rows, options), format);
    }

    /** What is no JSON is told later, when its place in the source is known. */
    private Function<byte[], Validation<Seq<Violation>, Map<String, Object>>> row(
            OutputFormat format) {
        return json -> {
            Validation<Seq<Violation>, Object> verdict = validator.validateJson(json);
            boolean isJson =
                    verdict.isValid()
                            || !verdict.getError().exists(one -> one.code().equals("json"));
            return isJson
                    ? Validation.valid(output(verdict, () -> read(json), format))
                    : Validation.invalid(verdict.getError());
        };
    }

    private Stream<RowResult<Map<String, Object>>> told(
            Stream<RowResult<Map<String, Object>>> rows, OutputFormat format) {
        return rows.map(row -> row.isValid() ? row : told(row, format));
    }

    private RowResult<Map<String, Object>> told(
            RowResult<Map<String, Object>> row, OutputFormat format) {
        Map<String, Object> output =
                Rendering.of(alone(Validation.invalid(row.violations())), format);
        return RowResult.of(row.index(), Validation.valid(output)).at(row.line(), row.byteOffset());
    }
}
