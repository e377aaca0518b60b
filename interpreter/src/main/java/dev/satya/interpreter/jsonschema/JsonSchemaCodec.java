package dev.satya.interpreter.jsonschema;

import dev.satya.Limits;
import dev.satya.MessageSource;
import dev.satya.Options;
import dev.satya.Options.Reporting;
import dev.satya.Position;
import dev.satya.Schema;
import dev.satya.Violation;
import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.CanonicalCopies;
import dev.satya.interpreter.convert.NamedPlugin;
import dev.satya.interpreter.convert.SafeValue;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Evaluation.Detail;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.UserCode;
import dev.satya.interpreter.evaluate.WrittenForms;
import dev.satya.interpreter.jsonschema.document.DocumentGuard;
import dev.satya.interpreter.jsonschema.document.Documents;
import dev.satya.interpreter.jsonschema.document.Findings;
import dev.satya.interpreter.jsonschema.document.SchemaText;
import dev.satya.interpreter.jsonschema.keyword.Vocabulary;
import dev.satya.interpreter.jsonschema.write.DocumentWriter;
import dev.satya.interpreter.resolve.StackGuard;
import dev.satya.interpreter.types.KnownScalars;
import dev.satya.schema.ExportOptions;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaOrigin;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.SchemaCodec;
import dev.satya.spi.SchemaCompiler;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads and writes schemas with the named constraints that it knows. Thread-safe. */
public final class JsonSchemaCodec implements SchemaCodec {
    private static final MessageSource CODES = (violation, locale) -> violation.code();

    private final Vocabulary vocabulary;
    private final Evaluation run;
    private final SchemaCompiler compiler;

    /**
     * A codec with the plugins of the class path or module path and the usual limits: what the service
     * loader makes.
     */
    public JsonSchemaCodec() {
        this(
                discovered(),
                Set.of(),
                KnownScalars.of(JsonSchemaCodec.class.getClassLoader(), List.of()),
                Limits.DEFAULT,
                SchemaCompiler.installed());
    }

    /**
     * A codec with these plugins.
     *
     * @param keywords the names of those that are keywords in every document
     * @param scalars the scalar types that documents may name
     * @param limits on the texts and values that schemas are read from
     * @param compiler knows the same plugins; finds mistakes that reading does not, in schemas with
     *     other mistakes, and which default values conform
     */
    public JsonSchemaCodec(
            Map<String, ConstraintPlugin> plugins,
            Set<String> keywords,
            KnownScalars scalars,
            Limits limits,
            SchemaCompiler compiler) {
        this.vocabulary = new Vocabulary(Map.copyOf(plugins), Set.copyOf(keywords), scalars);
        this.run =
                new Evaluation(
                        Options.DEFAULT.with(Reporting.FAIL_FAST),
                        limits,
                        CODES,
                        WrittenForms.NONE,
                        Detail.FAULTS);
        this.compiler = compiler;
    }

    private void compile(Schema schema) {
        compiler.compile(schema, Object.class);
    }

    private static Map<String, ConstraintPlugin> discovered() {
        Map<String, ConstraintPlugin> plugins = new TreeMap<>();
        ClassLoader loader = JsonSchemaCodec.class.getClassLoader();
        for (ConstraintPlugin plugin : ServiceLoader.load(ConstraintPlugin.class, loader)) {
            NamedPlugin named = NamedPlugin.of(plugin);
            plugins.put(named.name(), named);
        }
        return plugins;
    }

    @Override
    public Schema read(Map<String, ?> map, ImportOptions options) {
        return open(map, options).schema();
    }

    /**
     * Reads a document whose parts can be looked at.
     *
     * @throws SchemaException if it is no schema, with the location
     */
    public SchemaDocument open(Map<String, ?> map, ImportOptions options) {
        return open(() -> copied(map), null, options);
    }

    /**
     * Reads a schema from JSON in UTF-8.
     *
     * @throws SchemaException if the text is no JSON or no schema, with the location
     */
    public Schema readJson(byte[] json, ImportOptions options) {
        return openJson(json, options).schema();
    }

    /**
     * Reads a document in JSON in UTF-8, whose parts can be looked at.
     *
     * @throws SchemaException if the text is no JSON or no schema, with the location
     */
    public SchemaDocument openJson(byte[] json, ImportOptions options) {
        SchemaText text = new SchemaText(json);
        return open(() -> text.value(run), text, options);
    }

    /** Makes a document, or a failure. */
    private interface Source {
        @Nullable Object value();
    }

    private SchemaDocument open(Source source, @Nullable SchemaText text, ImportOptions options) {
        return StackGuard.walk(() -> openValue(source.value(), text, options));
    }

    private SchemaDocument openValue(
            @Nullable Object value, @Nullable SchemaText text, ImportOptions options) {
        Findings findings = new Findings(text);
        Documents documents =
                new Documents(
                        options,
                        vocabulary,
                        findings,
                        document -> canonical(copied(document), null),
                        json -> canonical(new SchemaText(json)));
        DocumentPart.Reading reading = new DocumentPart.Reading(vocabulary, options, documents);
        return SchemaDocument.read(canonical(value, text), reading, findings, this::compile);
    }

    /**
     * The canonical form of a document in Java's terms, whose own code may throw; each object of it is
     * copied once.
     */
    private @Nullable Object copied(Object document) {
        try {
            DocumentGuard.check(document, run.limits().depth());
            return Canonical.of(document, new CanonicalCopies(), run, Depth.ROOT);
        } catch (StackOverflowError | SchemaException e) {
            throw e;
        } catch (Throwable e) {
            UserCode.throwIfFatal(e);
            return Canonical.of(SafeValue.of(document), run.guarded(), Depth.ROOT);
        }
    }

    private Object canonical(SchemaText text) {
        return canonical(text.value(run), text);
    }

    private Object canonical(@Nullable Object value, @Nullable SchemaText text) {
        if (value instanceof Failure failure) {
            throw mistake(failure.toViolations(run).head(), text);
        }
        if (value == null) {
            throw new SchemaException("a schema is an object, true or false", "", null);
        }
        return value;
    }

    /** With its place, which of a member that is there twice is that of the second. */
    private static SchemaException mistake(Violation violation, @Nullable SchemaText text) {
        String pointer = violation.path().toPointer();
        SchemaException mistake = new SchemaException(words(violation));
        if (pointer.isEmpty() || "depth".equals(violation.arguments().get("limit"))) {
            return mistake;
        }
        Position position =
                text == null
                        ? null
                        : text.find(List.of(pointer), SchemaOrigin.Part.NAME).get(pointer);
        return mistake.at(pointer).withPosition(position);
    }

    private static String words(Violation violation) {
        Object limit = violation.arguments().get("limit");
        Object most = violation.arguments().get("maximum");
        if ("depth".equals(limit)) {
            return "the schema is nested deeper than the limit depth (" + most + ")";
        }
        return switch (violation.code()) {
            case "limit" -> "the schema goes beyond the limit " + limit + " (" + most + ")";
            case "duplicateKey" -> "the schema has a member twice";
            case "unicode" -> "the schema has a text with a lone surrogate";
            default -> "the schema has what is no JSON value";
        };
    }

    @Override
    public Map<String, Object> write(Schema schema, ExportOptions options) {
        return StackGuard.walk(
                () -> new DocumentWriter(vocabulary, compiler).write(schema, options));
    }
}
