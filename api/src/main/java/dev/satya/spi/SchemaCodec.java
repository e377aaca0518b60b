package dev.satya.spi;

import dev.satya.Schema;
import dev.satya.schema.ExportOptions;
import dev.satya.schema.ImportOptions;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * Reads and writes schemas as JSON Schema. The interpreter provides the one that {@code
 * Schema.fromMap} and {@code toMap} use; thread-safe.
 */
public interface SchemaCodec {

    /**
     * Reads a schema.
     *
     * @throws dev.satya.schema.SchemaException if the map is no schema, with the location
     */
    Schema read(Map<String, ?> map, ImportOptions options);

    /**
     * Writes a schema.
     *
     * @throws dev.satya.schema.SchemaException if a part has no written form, or none in the dialect,
     *     with the location
     */
    Map<String, Object> write(Schema schema, ExportOptions options);

    /**
     * Writes a schema in the keywords of draft 2020-12.
     *
     * @throws dev.satya.schema.SchemaException if a part has no written form, with the location
     */
    default Map<String, Object> write(Schema schema) {
        return write(schema, ExportOptions.DEFAULT);
    }

    /**
     * The codec on the class path or module path.
     *
     * @throws IllegalStateException if there is none
     */
    static SchemaCodec installed() {
        return ServiceLoader.load(SchemaCodec.class, SchemaCodec.class.getClassLoader())
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "no SchemaCodec found: is satya-interpreter on the class"
                                                + " path or module path?"));
    }
}
