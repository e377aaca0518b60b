package dev.satya.interpreter.jsonschema;

import dev.satya.Position;
import dev.satya.interpreter.convert.WholeValue;
import dev.satya.interpreter.evaluate.Depth;
import dev.satya.interpreter.evaluate.Evaluation;
import dev.satya.interpreter.evaluate.Failure;
import dev.satya.interpreter.evaluate.MalformedJson;
import dev.satya.interpreter.json.JsonReader;
import dev.satya.interpreter.json.PointerLocator;
import dev.satya.schema.SchemaException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON text of a schema. Its bytes must not change. */
record SchemaText(byte[] json) {

    /**
     * The canonical value, or a failure.
     *
     * @throws SchemaException if it is no JSON, or longer than the limit
     */
    @Nullable Object value(Evaluation run) {
        int most = run.limits().documentLength();
        if (json.length > most) {
            throw new SchemaException(
                    "the schema is longer than the limit documentLength (" + most + " bytes)");
        }
        String encoding = encoding();
        if (encoding != null) {
            throw new SchemaException(
                    "the schema is not JSON: it is "
                            + encoding
                            + ", and JSON is UTF-8: save it as"
                            + " UTF-8");
        }
        try {
            JsonReader in = new JsonReader(json);
            Object value = WholeValue.read(in, run, Depth.ROOT);
            if (!(value instanceof Failure)) { // after a failure the rest has not been read
                in.end();
            }
            return value;
        } catch (MalformedJson e) {
            throw new SchemaException("the schema is not JSON: " + e.getMessage(), null, e);
        }
    }

    /** The encoding if it is another than UTF-8, by its byte order mark or its zero bytes. */
    private @Nullable String encoding() {
        int first = octet(0);
        int second = octet(1);
        boolean isMarked = (first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF);
        if ((first == 0 && second == 0)
                || (isMarked || second == 0) && octet(2) == 0 && octet(3) == 0) {
            return "UTF-32";
        }
        return isMarked || first == 0 || second == 0 ? "UTF-16" : null;
    }

    private int octet(int at) {
        return at < json.length ? json[at] & 0xFF : -1;
    }

    /** Where values begin, by their pointers. */
    Map<String, Position> find(Collection<String> pointers) {
        return PointerLocator.find(json, pointers);
    }

    /** Where a value begins. */
    @Nullable Position find(String pointer) {
        return find(List.of(pointer)).get(pointer);
    }
}
