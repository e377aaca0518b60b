package dev.satya.interpreter.jsonschema.document;

import dev.satya.Position;
import dev.satya.interpreter.convert.CanonicalReader;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.MalformedJson;
import dev.satya.interpreter.json.JsonReader;
import dev.satya.interpreter.json.PointerLocator;
import dev.satya.interpreter.scan.TextEncoding;
import dev.satya.schema.SchemaException;
import dev.satya.schema.SchemaOrigin;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON text of a schema. Its bytes must not change. */
public record SchemaText(byte[] json) {

    /**
     * The canonical value, or a failure.
     *
     * @throws SchemaException if it is no JSON, or longer than the limit
     */
    public @Nullable Object value(Evaluation run) {
        int most = run.limits().documentLength();
        if (json.length > most) {
            throw new SchemaException(
                    "the schema is longer than the limit documentLength (" + most + " bytes)");
        }
        String encoding = TextEncoding.otherThanUtf8(json, json.length);
        if (encoding != null) {
            throw new SchemaException(
                    "the schema is not JSON: it is "
                            + encoding
                            + ", and JSON is UTF-8: save it as UTF-8");
        }
        try {
            JsonReader in = new JsonReader(json);
            Object value = CanonicalReader.read(in, run, Depth.ROOT);
            if (!(value instanceof Failure)) { // after a failure the rest has not been read
                in.end();
            }
            return value;
        } catch (MalformedJson e) {
            throw new SchemaException("the schema is not JSON: " + e.getMessage(), null, e);
        }
    }

    /** Where values, or names of members, begin, by their pointers. */
    public Map<String, Position> find(Collection<String> pointers, SchemaOrigin.Part part) {
        return PointerLocator.find(json, pointers, part);
    }
}
