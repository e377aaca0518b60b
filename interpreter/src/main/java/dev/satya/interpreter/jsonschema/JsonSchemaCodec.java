package dev.satya.interpreter.jsonschema;

import dev.satya.Limits;
import dev.satya.MessageSource;
import dev.satya.Options;
import dev.satya.Options.Reporting;
import dev.satya.Schema;
import dev.satya.interpreter.convert.Canonical;
import dev.satya.interpreter.convert.Canonical.Copies;
import dev.satya.interpreter.convert.WholeValue;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Evaluation.Detail;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.MalformedJson;
import dev.satya.interpreter.json.JsonReader;
import dev.satya.schema.ExportOptions;
import dev.satya.schema.ImportOptions;
import dev.satya.schema.SchemaException;
import dev.satya.spi.ConstraintPlugin;
import dev.satya.spi.SchemaCodec;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads and writes schemas with the named constraints that it knows. Thread-safe. */
public final class JsonSchemaCodec implements SchemaCodec {
    private static final MessageSource CODES = (violation, locale) -> violation.code();
    private static final Evaluation RUN =
            new Evaluation(
                    Options.DEFAULT.with(Reporting.FAIL_FAST),
                    Limits.DEFAULT,
                    CODES,
                    Detail.FAULTS);

    private final Map<String, ConstraintPlugin> plugins;

    /** A codec with the plugins of the class path or module path: what the service loader makes. */
    public JsonSchemaCodec() {
        this(discovered());
    }

    /** A codec with these plugins. */
    public JsonSchemaCodec(Map<String, ConstraintPlugin> plugins) {
        this.plugins = Map.copyOf(plugins);
    }

    private static Map<String, ConstraintPlugin> discovered() {
        Map<String, ConstraintPlugin> plugins = new TreeMap<>();
        ClassLoader loader = JsonSchemaCodec.class.getClassLoader();
        for (ConstraintPlugin plugin : ServiceLoader.load(ConstraintPlugin.class, loader)) {
            plugins.put(plugin.name(), plugin);
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
        return openValue(copied(map), options);
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
        return openValue(parse(json), options);
    }

    /** The canonical copy of a document that came as a value, each object of it once. */
    private static @Nullable Object copied(Object document) {
        Cycles.refuse(document, RUN.limits().depth());
        return Canonical.of(document, new Copies(), RUN, Depth.ROOT);
    }

    private static Object parse(byte[] json) {
        try {
            JsonReader in = new JsonReader(json);
            Object value = WholeValue.read(in, RUN, Depth.ROOT);
            in.end();
            return canonical(value);
        } catch (MalformedJson e) {
            throw new SchemaException("the schema is not JSON: " + e.getMessage(), null, e);
        }
    }

    private SchemaDocument openValue(@Nullable Object value, ImportOptions options) {
        Documents documents =
                new Documents(
                        options, document -> canonical(copied(document)), JsonSchemaCodec::parse);
        return SchemaDocument.read(canonical(value), new Vocabulary(plugins), options, documents);
    }

    private static Object canonical(@Nullable Object value) {
        if (value instanceof Failure failure) {
            throw new SchemaException(
                    "the schema is no JSON value: " + failure.toViolations(RUN).head());
        }
        if (value == null) {
            throw new SchemaException("a schema is an object, true or false", "", null);
        }
        return value;
    }

    @Override
    public Map<String, Object> write(Schema schema, ExportOptions options) {
        return DocumentWriter.write(schema, new Vocabulary(plugins), options);
    }
}
